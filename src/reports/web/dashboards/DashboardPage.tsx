import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFreshNumbers } from '../../../insights/web/index.ts';
import {
  Badge,
  Button,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { mayWith } from '../../model/sharing.ts';
import { ParamsDrawer } from '../params/ParamsDrawer.tsx';
import type { Eyes } from '../params/use-params.ts';
import { SeenAs } from '../sharing/SeenAs.tsx';
import { reportTexts } from '../texts.ts';
import { reportTitles } from '../titles.ts';
import { Canvas } from './Canvas.tsx';
import { EditBar } from './EditBar.tsx';
import { ReportMenu } from './ReportMenu.tsx';
import { ShownReport } from './ShownReport.tsx';
import { useDrafting } from './use-drafting.ts';
import { editedOf, useReport } from './use-reports.ts';

/** A dashboard with the reader's own numbers; those who may change it arrange its tiles in place. */
export function Page() {
  const { reportId = '' } = useAddressParams();
  const titles = useText(reportTitles);
  const { data, error, refetch } = useReport(reportId);
  if (data?.kind === 'form') return <Navigate to={`/forms/${data.id}`} replace />;
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
  const [query, changeQuery] = useAddressQuery();
  const as = typeof query['as'] === 'string' && !isEditing ? query['as'] : null;
  useFreshNumbers('deal.');
  const shown = (eyes: Eyes | null) => (
    <ShownReport
      id={report.id}
      document={document}
      eyes={eyes}
      canvas={(chosen) => <Canvas document={document} chosen={chosen} onChange={isEditing ? change : null} />}
    />
  );
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ name: titles('dashboards'), href: '/reports' }]}
        meta={report.hasDraft && <Badge tone="warn">{t('draft')}</Badge>}
        actions={
          <>
            {mayWith(report, 'design') && !isEditing && !as && (
              <Button onPress={() => setEditing(true)}>{t('edit')}</Button>
            )}
            <ReportMenu report={report} />
          </>
        }
      >
        {isEditing && (
          <>
            <EditBar report={report} onChange={change} onLeave={() => setEditing(false)} />
            <ParamsButton document={document} onChange={change} />
          </>
        )}
      </PageHeader>
      <PageBody>
        {failure !== null && <ErrorNotice error={failure} />}
        {as ? (
          <SeenAs report={report} userId={as} onStop={() => changeQuery({ as: undefined })}>
            {shown}
          </SeenAs>
        ) : (
          shown(null)
        )}
      </PageBody>
    </>
  );
}

function ParamsButton({
  document,
  onChange,
}: Pick<Parameters<typeof ParamsDrawer>[0], 'document' | 'onChange'>) {
  const t = useText(reportTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" className="mt-2" onPress={() => setOpen(true)}>
        {t('params')}
      </Button>
      {isOpen && <ParamsDrawer document={document} onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  );
}
