import type { TableAnswer } from '../../../insights/model/answer.ts';
import {
  CompactFunnel,
  MeasureTile,
  RecordsDrawer,
  drillCell,
  useAsking,
  useFunnel,
  useTable,
  type DrillTarget,
  type TableQuestion,
} from '../../../insights/web/index.ts';
import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { insightsContract } from '../../../insights/model/contract.ts';
import { contractKey, SkeletonLines, useSentence, useText } from '../../../platform/web/index.ts';
import { filtersOf, type Chosen } from '../../model/blocks/asked.ts';
import { questionOf, type Block, type BlockOf } from '../../model/blocks/block.ts';
import { chosenFor } from '../../model/params/choose.ts';
import { pipelineFor } from '../../model/params/narrow.ts';
import { subjectOf } from '../subjects.tsx';
import { reportTexts } from '../texts.ts';
import { AnswerChart } from './AnswerChart.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { GridBlock } from './GridBlock.tsx';
import { useFirstPipeline } from './use-first-pipeline.ts';
import { useBlockTitle } from './use-block-title.ts';
import { useOpenedCell } from './use-opened-cell.tsx';

type Props = { block: Block; chosen: Chosen; /** Rows of the grid that it fills. */ rows: number };

/** A block with the reader's own numbers. */
export function BlockView({ block, chosen: onPage, rows }: Props) {
  const chosen = chosenFor(block.id, onPage);
  if (block.type === 'text') return <p className="text-sm whitespace-pre-wrap">{block.text}</p>;
  if (block.type === 'funnel') return <FunnelBlock block={block} chosen={chosen} />;
  if (block.type === 'grid') return <GridBlock block={block} chosen={chosen} />;
  if (block.type === 'records') return <RecordsBlock block={block} chosen={chosen} />;
  return <AnswerBlock block={block} chosen={chosen} rows={rows} />;
}

type Answered = BlockOf<'kpi' | 'trend' | 'bar' | 'table'>;

function AnswerBlock({ block, chosen, rows }: { block: Answered; chosen: Chosen; rows: number }) {
  const question = questionOf(block, chosen)!;
  const { data, error } = useTable(question);
  const name = useBlockTitle()(block);
  const { open, drawer } = useOpenedCell();
  if (error) return <Refused error={error} />;
  return (
    <>
      {block.type === 'kpi' ? (
        <MeasureTile
          measure={block.measure}
          answer={data}
          compare={question.compare ?? null}
          target={{ question, cell: { measure: block.measure, values: [] } }}
          onPress={() => open(name, question, block.measure)}
        />
      ) : (
        <Rows block={block} question={question} answer={data} rows={rows} onOpen={open} />
      )}
      {drawer}
    </>
  );
}

type RowsProps = {
  block: Exclude<Answered, { type: 'kpi' }>;
  question: TableQuestion;
  answer: TableAnswer | undefined;
  rows: number;
  onOpen: ReturnType<typeof useOpenedCell>['open'];
};

function Rows({ block, question, answer, rows, onOpen }: RowsProps) {
  const t = useText(reportTexts);
  const name = useBlockTitle()(block);
  if (!answer) return <SkeletonLines lines={4} />;
  if (answer.rows.length === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  const keys = question.dimensions?.length ?? 0;
  const openRow = (row: number, measure: string) =>
    onOpen(name, question, measure, answer.rows[row]!.slice(0, keys));
  if (block.type === 'table')
    return (
      <div className="-mx-4 overflow-x-auto">
        <AnswerTable answer={answer} keys={keys} onOpen={openRow} />
      </div>
    );
  return (
    <AnswerChart
      label={name}
      answer={answer}
      keys={keys}
      type={block.type === 'trend' ? 'line' : 'bar'}
      height={rows * 132 - 64}
      onSelect={openRow}
    />
  );
}

function FunnelBlock({ block, chosen }: { block: BlockOf<'funnel'>; chosen: Chosen }) {
  const t = useText(reportTexts);
  const named = pipelineFor(block.id, chosen.narrowings ?? []) ?? block.pipeline;
  const first = useFirstPipeline(named === null);
  const pipeline = named ?? first;
  const cohort = block.period && chosen.period ? { cohort: chosen.period } : {};
  const question = pipeline
    ? {
        funnel: { pipeline, mode: 'reached' as const, weigh: block.weigh, ...cohort },
        filters: filtersOf(block, { ...chosen, period: null }),
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

function RecordsBlock({ block, chosen }: { block: BlockOf<'records'>; chosen: Chosen }) {
  const t = useText(reportTexts);
  const question = questionOf(block, chosen)!;
  const target = { question, cell: { measure: block.measure, values: [] } };
  const measure = useBlockTitle().measureOf(block.measure);
  const asking = useAsking();
  const { data, error } = useInfiniteQuery({
    queryKey: [...contractKey(insightsContract.drillDown, { body: target }), block.most, asking.whose],
    queryFn: ({ signal }) => asking.records({ ...target, limit: block.most }, signal),
    initialPageParam: 0,
    getNextPageParam: () => undefined,
  });
  if (error) return <Refused error={error} />;
  const page = data?.pages[0];
  if (!page || !measure) return <SkeletonLines lines={4} />;
  if (page.total === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  const { Records } = subjectOf(measure);
  return <Records ids={page.ids} lines={page.lines} />;
}

/** A tile that is refused says why; the others stand. */
function Refused({ error }: { error: unknown }) {
  const t = useText(reportTexts);
  return <p className="py-2 text-sm text-soft">{t('refused', { reason: useSentence()(error) })}</p>;
}
