import { Gauge } from 'lucide-react';
import { useState } from 'react';
import { benchmarks, type Benchmark } from '../../../insights/model/bottleneck/gaps.ts';
import type { BottleneckAnswer } from '../../../insights/model/bottleneck/answer.ts';
import {
  cellKey,
  cellName,
  ChoiceChip,
  conditionsOf,
  FilterChips,
  isWindow,
  periodOfWindow,
  readFilters,
  RecordsDrawer,
  useDimensions,
  useFreshNumbers,
  useTable,
  WindowChip,
  writeFilters,
} from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  FilterBar,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { pageTitles } from '../titles.ts';
import { BottleneckSentence } from './BottleneckSentence.tsx';
import type { OpenBehind, OpenedDeals } from './opened.ts';
import { StageJudged } from './StageJudged.tsx';
import { bottleneckTexts } from './texts.ts';
import { useBottlenecks, type AskedBottlenecks } from './use-bottlenecks.ts';

const usualWindow = 'last_90_days';

/** 瓶颈: where the pipeline is stuck, what that costs, how surely, why, and what to do about it. */
export function Page() {
  const t = useText(bottleneckTexts);
  const state = useQuestion();
  const asked = useBottlenecks(state.question);
  useFreshNumbers(dealSubject.events);
  return (
    <>
      <PageHeader
        title={useText(pageTitles)('bottleneck')}
        meta={
          asked.data && (
            <>
              <span>{t('hint', { fewest: asked.data.fewest })}</span>
              <TrustBadge {...asked.data.period} />
            </>
          )
        }
      >
        <Controls state={state} />
      </PageHeader>
      <PageBody>
        {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
        {state.pipelines?.length === 0 && (
          <Card>
            <EmptyState icon={<Gauge aria-hidden size={28} />} title={t('noDeals')}>
              {t('noDealsText')}
            </EmptyState>
          </Card>
        )}
        {state.question && !asked.data && !asked.error && <SkeletonLines lines={8} className="h-12" />}
        {asked.data && <Judged answer={asked.data} question={state.question!} />}
      </PageBody>
    </>
  );
}

function Judged({ answer, question }: { answer: BottleneckAnswer; question: AskedBottlenecks }) {
  const [opened, setOpened] = useState<OpenedDeals | null>(null);
  const open: OpenBehind = (title, cell, shown) =>
    setOpened({ title, target: { bottleneck: question, cell }, ...(shown !== undefined && { shown }) });
  const most = Math.max(1, ...answer.stages.map(({ atStake }) => Number(atStake?.high ?? 0)));
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <BottleneckSentence answer={answer} />
      </Card>
      {answer.stages.map((stage, index) => (
        <StageJudged
          key={stage.stageId}
          stage={stage}
          most={most}
          isFirst={index === 0}
          onOpen={open}
          answer={answer}
        />
      ))}
      {opened && <RecordsDrawer subject={dealSubject} {...opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** The question as the address carries it. */
function useQuestion() {
  const [query, change] = useAddressQuery();
  const { count, pipeline: by } = dealSubject;
  const { data } = useTable({ measures: [count], dimensions: [by], sort: [{ by: count, desc: true }] });
  const pipelines = data?.rows.map(([cell = null]) => ({ id: cellKey(cell), name: cellName(cell, '–') }));
  const pipeline = typeof query['pipeline'] === 'string' ? query['pipeline'] : (pipelines?.[0]?.id ?? null);
  const window = isWindow(query['window']) ? query['window'] : usualWindow;
  const period = periodOfWindow(window, useToday());
  const against = benchmarks.find((one) => one === query['against']) ?? null;
  const filters = readFilters(query['filters']);
  const question: AskedBottlenecks | null =
    pipeline === null
      ? null
      : {
          pipeline,
          ...(period && { period }),
          ...(against && { against }),
          filters: conditionsOf(filters),
        };
  return { question, pipelines, pipeline, window, against, filters, change };
}

function Controls({ state }: { state: ReturnType<typeof useQuestion> }) {
  const t = useText(bottleneckTexts);
  const { pipelines, pipeline, window, against, filters, change } = state;
  return (
    <FilterBar>
      {pipelines && pipelines.length > 1 && (
        <ChoiceChip
          name={t('pipeline')}
          choices={pipelines}
          value={pipeline}
          onChange={(id) => change({ pipeline: id })}
        />
      )}
      <WindowChip
        name={t('period')}
        value={window}
        usual={usualWindow}
        onChange={(name) => change({ window: name === usualWindow ? undefined : name })}
      />
      <ChoiceChip
        name={t('against')}
        choices={benchmarks.map((id) => ({ id, name: t(id) }))}
        value={against}
        onChange={(id) => change({ against: id as Benchmark })}
        onClear={() => change({ against: undefined })}
      />
      <FilterChips
        count={dealSubject.count}
        dimensions={useDimensions(dealSubject)}
        filters={filters}
        onChange={(chosen) => change({ filters: chosen.length > 0 ? writeFilters(chosen) : undefined })}
      />
    </FilterBar>
  );
}
