import { Link2 } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  Card,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  TextArea,
  TextField,
  useAddressParams,
  useText,
} from '../../../../platform/web/index.ts';
import type { WireReport } from '../../../model/contract.ts';
import { ReportMenu } from '../../dashboards/ReportMenu.tsx';
import { useReport } from '../../dashboards/use-reports.ts';
import { reportTitles } from '../../titles.ts';
import { designTexts, fillTexts } from '../texts.ts';
import { CollectCard } from './CollectCard.tsx';
import { ColumnsCard } from './ColumnsCard.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { Preview } from './Preview.tsx';
import { RowsCard } from './RowsCard.tsx';
import { RulesCard } from './RulesCard.tsx';
import { useFormDesign } from './use-form-design.ts';

/** Where a form is drawn: its rows, columns and rules, who owes it, and how it will look. */
export function Page() {
  const titles = useText(reportTitles);
  const { formId = '' } = useAddressParams();
  const { data, error, refetch } = useReport(formId);
  if (data) return <Design key={data.id} report={data} />;
  return (
    <>
      <PageHeader title={titles('formDesign')} />
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

function Design({ report }: { report: WireReport }) {
  const t = useText({ ...fillTexts, ...designTexts });
  const titles = useText(reportTitles);
  const design = useFormDesign(report);
  const [isLinking, setLinking] = useState(false);
  const { drawn, isSound, isPublishing, failure } = design;
  return (
    <>
      <PageHeader
        title={drawn.title || titles('form')}
        crumbs={[{ name: titles('forms'), href: '/forms' }]}
        meta={report.hasDraft && <Badge tone="warn">{t('draft')}</Badge>}
        actions={
          <>
            <Link href={`/forms/${report.id}`}>{t('fill')}</Link>
            <Button icon={<Link2 aria-hidden size={16} />} onPress={() => setLinking(true)}>
              {t('links')}
            </Button>
            <ReportMenu report={report} />
            <Button variant="primary" isPending={isPublishing} isDisabled={!isSound} onPress={design.publish}>
              {t('publish')}
            </Button>
          </>
        }
      />
      <PageBody>
        {failure !== null && <ErrorNotice error={failure} />}
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <Card title={t('basics')}>
              <div className="flex flex-col gap-3">
                <TextField
                  label={t('title')}
                  isRequired
                  value={drawn.title}
                  onChange={design.rename}
                  maxLength={80}
                />
                <TextArea
                  label={t('intro')}
                  value={drawn.form.intro}
                  onChange={(intro) => design.change({ intro })}
                  maxLength={500}
                />
              </div>
            </Card>
            <RowsCard design={design} />
            <ColumnsCard design={design} />
            <RulesCard design={design} />
            <CollectCard design={design} />
          </div>
          <Preview form={drawn.form} isSound={isSound} />
        </div>
      </PageBody>
      {isLinking && <LinksDialog report={report} onClose={() => setLinking(false)} />}
    </>
  );
}
