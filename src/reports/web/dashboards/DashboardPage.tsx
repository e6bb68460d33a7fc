import { useState } from 'react';
import { isWindow, periodOfWindow, useFreshNumbers, WindowChip } from '../../../insights/web/index.ts';
import {
  Badge,
  Button,
  EmptyState,
  ErrorNotice,
  FilterBar,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import { mayWith } from '../../model/sharing.ts';
import { SeenAs } from '../sharing/SeenAs.tsx';
import { reportTexts } from '../texts.ts';
import { reportTitles } from '../titles.ts';
import { Canvas } from './Canvas.tsx';
import { EditBar } from './EditBar.tsx';
import { ReportMenu } from './ReportMenu.tsx';
import { TeamChip } from './TeamChip.tsx';
import { useDrafting } from './use-drafting.ts';
import { editedOf, useReport } from './use-reports.ts';

/** A dashboard with the reader's own numbers; those who may change it arrange its tiles in place. */
export function Page() {
  const { reportId = '' } = useAddressParams();
  const titles = useText(reportTitles);
  const { data, error, refetch } = useReport(reportId);
  if (data) return <Dashboard key={data.id} report={data} />;
  return (
    <>
      <PageHeader title={titles('dashboard')} />
      <PageBody>
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={8} className="h-8" />
        )}
      </PageBody>
    </>
  );
}

function Dashboard({ report }: { report: WireReport }) {
  const t = useText(reportTexts);
  const titles = useText(reportTitles);
  const [isEditing, setEditing] = useState(false);
  const { change, failure } = useDrafting(report);
  const { title, document } = isEditing ? editedOf(report) : report;
  const { chosen, chips } = useChosen(document.params);
  const [query, changeQuery] = useAddressQuery();
  const as = typeof query['as'] === 'string' ? query['as'] : null;
  useFreshNumbers('deal.');
  const canvas = <Canvas document={document} chosen={chosen} onChange={isEditing ? change : null} />;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ name: titles('dashboards'), href: '/reports' }]}
        meta={
          <>
            <TrustBadge {...(chosen.period ?? {})} />
            {report.hasDraft && <Badge tone="warn">{t('draft')}</Badge>}
          </>
        }
        actions={
          <>
            {mayWith(report, 'design') && !isEditing && !as && (
              <Button onPress={() => setEditing(true)}>{t('edit')}</Button>
            )}
            <ReportMenu report={report} />
          </>
        }
      >
        {isEditing && <EditBar report={report} onChange={change} onLeave={() => setEditing(false)} />}
        {chips}
      </PageHeader>
      <PageBody>
        {failure !== null && <ErrorNotice error={failure} />}
        {document.blocks.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : as ? (
          <SeenAs report={report} userId={as} onStop={() => changeQuery({ as: undefined })}>
            {canvas}
          </SeenAs>
        ) : (
          canvas
        )}
      </PageBody>
    </>
  );
}

/** Period and team: as the document says until the reader chooses; the address carries what he chose. */
function useChosen(params: WireReport['document']['params']) {
  const t = useText(reportTexts);
  const today = useToday();
  const [query, change] = useAddressQuery();
  const window = isWindow(query['period']) ? query['period'] : params.period;
  const team = typeof query['team'] === 'string' ? query['team'] : params.team;
  const chosen: Chosen = { period: periodOfWindow(window, today), team };
  const chips = (
    <FilterBar>
      <WindowChip
        name={t('period')}
        value={window}
        usual={params.period}
        onChange={(period) => change({ period: period === params.period ? undefined : period })}
      />
      <TeamChip value={team} onChange={(id) => change({ team: id ?? undefined })} />
    </FilterBar>
  );
  return { chosen, chips };
}
