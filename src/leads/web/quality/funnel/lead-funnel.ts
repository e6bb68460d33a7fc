/** The way of leads to being won, end to end: leads, contacted, deals, and each stage of a pipeline reached. */
import type { Cell, TableAnswer } from '../../../../insights/model/answer.ts';
import type { Condition } from '../../../../insights/model/question.ts';
import { ratio, wilson, type Interval } from '../../../../insights/model/statistics.ts';
import { cellKey, cellOf, numberOf, type TableQuestion } from '../../../../insights/web/index.ts';

export type FunnelStage = { name: string; kind: 'open' | 'won' | 'lost'; rank: number };

/** `rank` is the stage's in the pipeline; 0 comes before any deal. */
export type LeadStep = {
  id: string;
  kind: 'open' | 'won';
  rank: number;
  count: number;
  /** Fen of their deals as they are today; null before there is a deal, and where the asker may not read amounts. */
  amount: number | null;
  /** Of the step before, and of all leads. */
  step: number | null;
  overall: number | null;
  interval: Interval | null;
  /** How many the step before held. */
  from: number;
  /** Of all leads: how wide the drawing is. */
  share: number;
};

const dealRank = 'leads.deal_rank';

/** How many came and were contacted. */
export function headQuestion(conditions: Condition[], split: string | null): TableQuestion {
  return {
    measures: ['leads.count', 'leads.contacted', 'leads.maturity'],
    dimensions: split ? [split] : [],
    filters: conditions,
    sort: [{ by: 'leads.count', desc: true }],
    limit: 200,
  };
}

/** How many of the pipeline's deals came how far at most. */
export function stageQuestion(
  conditions: Condition[],
  pipeline: string,
  split: string | null,
  withAmounts: boolean,
): TableQuestion {
  return {
    measures: ['leads.deals', ...(withAmounts ? ['leads.deal_amount'] : [])],
    dimensions: [...(split ? [split] : []), dealRank],
    filters: inPipeline(conditions, pipeline),
    limit: 5000,
  };
}

/** The leads behind a stage: those whose deal came at least so far. */
export function reachedQuestion(
  conditions: Condition[],
  pipeline: string,
  rank: number,
  stages: readonly FunnelStage[],
): TableQuestion {
  const ranks = stages.filter((stage) => stage.rank >= rank).map((stage) => String(stage.rank));
  return {
    measures: ['leads.deals'],
    filters: [...inPipeline(conditions, pipeline), { field: dealRank, op: 'in', value: ranks }],
  };
}

function inPipeline(conditions: Condition[], pipeline: string): Condition[] {
  return [...conditions, { field: 'leads.pipeline', op: 'is', value: pipeline }];
}

/** The steps of all leads, or of one value of the split. Stages are those of the pipeline, open ones and the won. */
export function leadSteps(
  head: TableAnswer,
  reached: TableAnswer,
  stages: readonly FunnelStage[],
  part: { dimension: string; value: Cell } | null,
): LeadStep[] {
  const mine = (answer: TableAnswer) =>
    answer.rows
      .map((_, row) => row)
      .filter((row) => !part || cellKey(cellOf(answer, part.dimension, row)) === cellKey(part.value));
  const sum = (answer: TableAnswer, measure: string, rows: readonly number[]) =>
    rows.reduce((total, row) => total + (numberOf(answer, measure, row) ?? 0), 0);
  const hasAmounts = reached.columns.some(({ id }) => id === 'leads.deal_amount');
  const walked = stages
    .filter(({ kind }) => kind !== 'lost')
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name, kind, rank }) => {
      const rows = mine(reached).filter((row) => (numberOf(reached, dealRank, row) ?? 0) >= rank);
      return {
        id: name,
        kind: kind === 'won' ? ('won' as const) : ('open' as const),
        rank,
        count: sum(reached, 'leads.deals', rows),
        amount: hasAmounts ? sum(reached, 'leads.deal_amount', rows) : null,
      };
    });
  const heads = mine(head);
  const before = { kind: 'open' as const, rank: 0, amount: null };
  return withRates([
    { ...before, id: 'leads', count: sum(head, 'leads.count', heads) },
    { ...before, id: 'contacted', count: sum(head, 'leads.contacted', heads) },
    ...walked,
  ]);
}

function withRates(
  steps: readonly Pick<LeadStep, 'id' | 'kind' | 'rank' | 'count' | 'amount'>[],
): LeadStep[] {
  const all = steps[0]?.count ?? 0;
  return steps.map((step, index) => {
    const from = steps[index - 1];
    return {
      ...step,
      step: from ? ratio(step.count, from.count) : null,
      overall: from ? ratio(step.count, all) : null,
      interval: from ? wilson(Math.min(step.count, from.count), from.count) : null,
      from: from?.count ?? 0,
      share: all === 0 ? 0 : Math.min(1, step.count / all),
    };
  });
}
