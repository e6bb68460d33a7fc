import { Navigate, useNavigate } from '@tanstack/react-router';
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
import { BlockFlow } from '../blocks/BlockFlow.tsx';
import type { Eyes } from '../params/use-params.ts';
import { SeenAs } from '../sharing/SeenAs.tsx';
import { reportTexts } from '../texts.ts';
import { reportTitles } from '../titles.ts';
import { ReportMenu } from './ReportMenu.tsx';
import { ShownReport } from './ShownReport.tsx';
import { useReport } from './use-reports.ts';

/** A dashboard with the reader's own numbers; those who may design it go on to the drawing board. */
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
  const navigate = useNavigate();
  const { title, document } = report;
  const [query, changeQuery] = useAddressQuery();
  const as = typeof query['as'] === 'string' ? query['as'] : null;
  useFreshNumbers('deal.');
  const shown = (eyes: Eyes | null) => (
    <ShownReport
      id={report.id}
      document={document}
      eyes={eyes}
      canvas={(own, chosen) => <BlockFlow document={own} chosen={chosen} />}
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
            {mayWith(report, 'design') && !as && (
              <Button onPress={() => void navigate({ href: `/reports/${report.id}/design` })}>
                {t('edit')}
              </Button>
            )}
            <ReportMenu report={report} />
          </>
        }
      />
      <PageBody>
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
