import { useState } from 'react';
import {
  drillCell,
  FunnelSheet,
  RecordsDrawer,
  useFunnel,
  type DrillTarget,
} from '../../../insights/web/index.ts';
import { SkeletonLines, useText } from '../../../platform/web/index.ts';
import { askBefore, askFunnel } from '../../model/blocks/funnel.ts';
import { pipelineFor } from '../../model/params/narrow.ts';
import { subjectOf } from '../subjects.tsx';
import { reportTexts } from '../texts.ts';
import { Refused } from './Refused.tsx';
import { useFirstPipeline } from './use-first-pipeline.ts';
import type { ViewProps } from './view-props.ts';

/** The funnel of a pipeline, the first unless told; each of its figures opens its deals. */
export function FunnelBlock({ block, chosen }: ViewProps<'funnel'>) {
  const t = useText(reportTexts);
  const named = pipelineFor(block.id, chosen.narrowings ?? []) ?? block.pipeline;
  const first = useFirstPipeline(named === null);
  const pipeline = named ?? first;
  const question = pipeline ? askFunnel(block, chosen, pipeline) : null;
  const { data, error } = useFunnel(question);
  const before = useFunnel(question && askBefore(block, question));
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget } | null>(null);
  if (error) return <Refused error={error} />;
  if (pipeline === null) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  if (!data || !question) return <SkeletonLines lines={5} />;
  const nameOf = (rank: number | undefined) =>
    data.funnel.stages.find((stage) => stage.rank === rank)?.name ?? data.funnel.pipeline.name ?? '';
  return (
    <>
      <FunnelSheet
        answer={data}
        before={before.data?.funnel ?? null}
        isFull={block.shows === 'table'}
        onPress={(pressed) =>
          setOpened({ title: nameOf(pressed.rank), target: { question, cell: drillCell(pressed) } })
        }
      />
      {opened && (
        <RecordsDrawer subject={subjectOf({ records: 'deal' })} {...opened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
