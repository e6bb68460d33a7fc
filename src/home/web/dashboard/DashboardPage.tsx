import { useMemo } from 'react';
import {
  cellKey,
  cellName,
  ChoiceChip,
  FilterChips,
  periodOfWindow,
  RecordsDrawer,
  useDimensions,
  useFreshNumbers,
  useFunnel,
  useMeasures,
  useTable,
  WindowChip,
  type Choice,
} from '../../../insights/web/index.ts';
import {
  ErrorNotice,
  FilterBar,
  PageBody,
  PageHeader,
  SegmentedControl,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import {
  dashboardQuestions,
  lossQuestion,
  monthsOf,
  readDashboardState,
  usualDashboard,
  writeDashboardState,
  yearUpTo,
  type DashboardState,
} from './dashboard-state.ts';
import { readDrill, type QuestionName } from './drill-address.ts';
import { useDrillTitle } from './use-drill-title.ts';
import { LossCard } from './LossCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { StaysCard } from './StaysCard.tsx';
import { ResultTiles } from './ResultTiles.tsx';
import { dashboardTexts } from './texts.ts';
import { TrendCard } from './TrendCard.tsx';

type OpenCell = (of: QuestionName | 'losses', cell: unknown) => void;

/** How selling goes: results and what is in hand, by month, by person, by reason, by stage; every number opens its deals. */
export function DashboardPage() {
  const t = useText(dashboardTexts);
  const [query, change] = useAddressQuery();
  const state = readDashboardState(query);
  const today = useToday();
  const { measures } = useMeasures();
  const pipelines = usePipelines();
  const pipeline = state.pipeline ?? pipelines[0]?.id ?? null;
  const questions = dashboardQuestions(state, pipeline, today, (id) =>
    measures.some((measure) => measure.id === id),
  );
  const losses = pipeline ? lossQuestion(state, pipeline, today) : null;
  const open: OpenCell = (of, cell) => change({ drill: { of, cell } });
  const target = readDrill(query['drill'], questions, losses);
  const titleOf = useDrillTitle();
  useFreshNumbers(dealSubject.events);
  return (
    <>
      <PageHeader title={t('title')} meta={<TrustBadge {...periodOfWindow(state.window, today)} />}>
        <DashboardControls
          state={state}
          pipelines={pipelines}
          onChange={(part) => change({ ...writeDashboardState(state, part), drill: undefined })}
        />
      </PageHeader>
      <PageBody>
        {measures.length > 0 && (
          <DashboardCards
            state={state}
            questions={questions}
            losses={losses}
            pipelineName={pipelines.find(({ id }) => id === pipeline)?.name ?? ''}
            onOpen={open}
            onRankBy={(rankedBy) => change(writeDashboardState(state, { rankedBy }))}
          />
        )}
      </PageBody>
      {target && (
        <RecordsDrawer
          subject={dealSubject}
          title={titleOf(target)}
          target={target}
          onClose={() => change({ drill: undefined }, true)}
        />
      )}
    </>
  );
}

function usePipelines(): Choice[] {
  const { count, pipeline } = dealSubject;
  const { data } = useTable({ measures: [count], dimensions: [pipeline], sort: [{ by: count, desc: true }] });
  return useMemo(
    () => data?.rows.map(([cell = null]) => ({ id: cellKey(cell), name: cellName(cell, '–') })) ?? [],
    [data],
  );
}

type ControlsProps = {
  state: DashboardState;
  pipelines: readonly Choice[];
  onChange: (change: Partial<DashboardState>) => void;
};

function DashboardControls({ state, pipelines, onChange }: ControlsProps) {
  const t = useText(dashboardTexts);
  const compares = (['previous_period', 'previous_year'] as const).map((id) => ({ id, name: t(id) }));
  return (
    <FilterBar
      tools={
        <SegmentedControl
          label={t('compare')}
          segments={compares}
          value={state.compare}
          onChange={(compare) => onChange({ compare })}
        />
      }
    >
      <WindowChip
        name={t('period')}
        value={state.window}
        usual={usualDashboard.window}
        onChange={(window) => onChange({ window })}
      />
      {pipelines.length > 1 && (
        <ChoiceChip
          name={t('pipeline')}
          choices={pipelines}
          value={state.pipeline}
          onChange={(pipeline) => onChange({ pipeline })}
          onClear={() => onChange({ pipeline: null })}
        />
      )}
      <FilterChips
        count={dealSubject.count}
        dimensions={useDimensions(dealSubject)}
        filters={state.filters}
        onChange={(filters) => onChange({ filters })}
      />
    </FilterBar>
  );
}

type CardsProps = {
  state: DashboardState;
  questions: ReturnType<typeof dashboardQuestions>;
  losses: ReturnType<typeof lossQuestion> | null;
  /** Of the losses and stays, which belong to one pipeline. */
  pipelineName: string;
  onOpen: OpenCell;
  onRankBy: (by: DashboardState['rankedBy']) => void;
};

function DashboardCards({ state, questions, losses, pipelineName, onOpen, onRankBy }: CardsProps) {
  const today = useToday();
  const months = useMemo(
    () => monthsOf(yearUpTo(periodOfWindow(state.window, today)!, today)),
    [state.window, today],
  );
  const people = useTable(questions.people);
  const stays = useTable(questions.stays);
  const byMonth = { created: useTable(questions.createdByMonth), closed: useTable(questions.closedByMonth) };
  const lost = useFunnel(losses);
  const failed = [people, stays, byMonth.created, byMonth.closed, lost].find(({ error }) => error);
  return (
    <>
      {failed && <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      <ResultTiles state={state} questions={questions} onOpen={onOpen} />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 [&>*]:min-w-0">
        <TrendCard
          months={months}
          created={byMonth.created.data}
          closed={byMonth.closed.data}
          onOpen={(series, month) =>
            series === 'created'
              ? onOpen('createdByMonth', { measure: 'deals.created', values: [month] })
              : onOpen('closedByMonth', { measure: 'deals.won', values: [month] })
          }
        />
        <PeopleCard
          answer={people.data}
          rankedBy={state.rankedBy}
          onRankBy={onRankBy}
          onOpen={(measure, { person }) => onOpen('people', { measure, values: [person] })}
        />
        <LossCard
          pipelineName={pipelineName}
          answer={lost.data}
          onOpen={({ reason, other }, rank) =>
            onOpen('losses', {
              what: 'lost',
              rank,
              ...(other ? { except: shownReasons(lost.data) } : { value: reason }),
            })
          }
        />
        <StaysCard
          pipelineName={pipelineName}
          answer={stays.data}
          onOpen={(row) =>
            onOpen('stays', { measure: 'stages.days_median', values: [stays.data?.rows[row]?.[0] ?? null] })
          }
        />
      </div>
    </>
  );
}

function shownReasons(answer: ReturnType<typeof useFunnel>['data']) {
  return answer?.funnel.parts.filter((part) => !part.other).map((part) => part.value) ?? [];
}
