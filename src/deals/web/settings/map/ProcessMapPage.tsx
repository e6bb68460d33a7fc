import { Printer } from 'lucide-react';
import {
  Button,
  ErrorNotice,
  NotFoundPage,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useFormats,
  useLabel,
  useText,
  useToday,
} from '../../../../platform/web/index.ts';
import type { Pipeline } from '../../../model/pipeline.ts';
import { useNameOf, usePipelines } from '../../pipelines.ts';
import { pageTitles } from '../../titles.ts';
import { StageColumn } from './StageColumn.tsx';
import { mapTexts } from './texts.ts';

/** A pipeline’s whole process on one sheet: stages as columns, printed on A4 across. */
export function Page() {
  const { pipelineId } = useAddressParams();
  const { pipelines, error, refetch } = usePipelines();
  const pipeline = pipelines?.find(({ id }) => id === pipelineId);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (pipeline) return <ProcessMap pipeline={pipeline} />;
  if (pipelines) return <NotFoundPage />;
  return (
    <PageBody className="pt-6">
      <SkeletonLines lines={8} className="h-6" />
    </PageBody>
  );
}

function ProcessMap({ pipeline }: { pipeline: Pipeline }) {
  const t = useText(mapTexts);
  const label = useLabel();
  const { day } = useFormats();
  const today = useToday();
  const name = useNameOf()(pipeline);
  const href = `/settings/pipelines/${pipeline.id}`;
  return (
    <>
      <style>{'@page { size: A4 landscape; margin: 9mm; }'}</style>
      <PageHeader
        title={t('title', { name })}
        meta={
          <>
            {t('version', { version: pipeline.version })}
            <span className="hidden print:inline">{t('printedOn', { day: day(today) })}</span>
          </>
        }
        crumbs={[
          { name: label(pageTitles.pipelines), href: '/settings/pipelines' },
          { name, href },
        ]}
        actions={
          <Button
            variant="primary"
            icon={<Printer aria-hidden size={16} />}
            onPress={() => globalThis.print()}
            className="print:hidden"
          >
            {t('print')}
          </Button>
        }
      />
      <PageBody className="print:p-0">
        <ol className="flex items-stretch gap-2 overflow-x-auto pb-2 max-md:flex-col print:overflow-visible print:gap-1.5">
          {pipeline.stages.map((stage) => (
            <StageColumn key={stage.id} stage={stage} stages={pipeline.stages} />
          ))}
        </ol>
        <p className="text-xs text-faint">{t('legend')}</p>
      </PageBody>
    </>
  );
}
