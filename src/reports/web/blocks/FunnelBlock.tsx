import { useState } from 'react';
import {
  CompactFunnel,
  drillCell,
  RecordsDrawer,
  useFunnel,
  type DrillTarget,
} from '../../../insights/web/index.ts';
import { SkeletonLines, useText } from '../../../platform/web/index.ts';
import { filtersOf } from '../../model/blocks/asked.ts';
import { pipelineFor } from '../../model/params/narrow.ts';
import { subjectOf } from '../subjects.tsx';
import { reportTexts } from '../texts.ts';
import { Refused } from './Refused.tsx';
import { useFirstPipeline } from './use-first-pipeline.ts';
import type { ViewProps } from './view-props.ts';

/** The funnel of a pipeline, the first unless told; each step opens its deals. */
export function FunnelBlock({ block, chosen }: ViewProps<'funnel'>) {
  const t = useText(reportTexts);
  const named = pipelineFor(block.id, chosen.narrowings ?? []) ?? block.pipeline;
  const first = useFirstPipeline(named === null);
  const pipeline = named ?? first;
  const isCohort = block.period !== null && chosen.period !== null && !block.window;
  const question = pipeline
    ? {
        funnel: {
          pipeline,
          mode: 'reached' as const,
          weigh: block.weigh,
          ...(isCohort && { cohort: chosen.period! }),
        },
        filters: filtersOf(block, isCohort ? { ...chosen, period: null } : chosen),
      }
    : null;
  const { data, error } = useFunnel(question);
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget } | null>(null);
  if (error) return <Refused error={error} />;
  if (pipeline === null) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  if (!data || !question) return <SkeletonLines lines={5} />;
  return (
    <>
      <CompactFunnel
        funnel={data.funnel}
        part={data.funnel.whole}
        onPress={({ stage }) =>
          setOpened({
            title: stage.name,
            target: { question, cell: drillCell({ what: 'reached', rank: stage.rank }) },
          })
        }
      />
      {opened && (
        <RecordsDrawer subject={subjectOf({ records: 'deal' })} {...opened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
