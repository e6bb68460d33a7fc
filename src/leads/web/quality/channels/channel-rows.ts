/** The rows of channel quality: one value of a level, its leads and what became of them, beside what they cost. */
import type { Cell, TableAnswer } from '../../../../insights/model/answer.ts';
import type { Condition } from '../../../../insights/model/question.ts';
import { cellKey, cellOf, numberOf, type TableQuestion } from '../../../../insights/web/index.ts';

/** A source is made of campaigns, a campaign of contents. */
export const levels = ['source', 'campaign', 'content'] as const;
export type Level = (typeof levels)[number];
/** Where a lead was heard of at first, or where it came from last. */
export type Touch = 'latest' | 'first';

export function dimensionOf(level: Level, touch: Touch): string {
  return touch === 'first' ? `leads.first_${level}` : `leads.${level}`;
}

const qualityMeasures = [
  'leads.count',
  'leads.valid',
  'leads.accepted',
  'leads.deals',
  'leads.won',
  'leads.closed',
  'leads.first_contact_minutes_median',
  'leads.first_contact_working_minutes_median',
  'leads.maturity',
  'leads.won_amount',
] as const;
export const costMeasures = ['leads.cost', 'leads.cost_per_lead', 'leads.cost_per_won', 'leads.roi'] as const;

type May = (measure: string) => boolean;

/** What became of the leads of each value of the level. */
export function levelQuestion(level: Level, touch: Touch, conditions: Condition[], may: May): TableQuestion {
  return {
    measures: qualityMeasures.filter(may),
    dimensions: [dimensionOf(level, touch)],
    filters: conditions,
    sort: [{ by: 'leads.count', desc: true }],
    limit: 200,
  };
}

/** What they cost; null where the filters or the level ask for what costs are not told by. */
export function costQuestion(
  level: Level,
  touch: Touch,
  conditions: Condition[],
  may: May,
): TableQuestion | null {
  const told = new Set(['leads.created_on', dimensionOf('source', touch), dimensionOf('campaign', touch)]);
  const measures = costMeasures.filter(may);
  if (level === 'content' || measures.length === 0 || conditions.some(({ field }) => !told.has(field)))
    return null;
  return {
    measures,
    dimensions: [dimensionOf(level, touch)],
    filters: conditions,
    sort: [{ by: 'leads.cost', desc: true }],
    limit: 500,
  };
}

export type ChannelRow = {
  value: Cell;
  count: number;
  valid: number;
  accepted: number;
  deals: number;
  won: number;
  minutes: number | null;
  /** Only the organisation's working hours count. */
  workingMinutes: number | null;
  maturity: number | null;
  wonAmount: number | null;
  cost: number | null;
  perLead: number | null;
  perWon: number | null;
  roi: number | null;
};

/** One row a value, the most leads first; what cost and brought nothing follows. */
export function channelRows(
  quality: TableAnswer,
  costs: TableAnswer | undefined,
  dimension: string,
): ChannelRow[] {
  const costRow = new Map((costs?.rows ?? []).map((_, row) => [keyAt(costs!, dimension, row), row]));
  const rows = quality.rows.map((_, row) => {
    const key = keyAt(quality, dimension, row);
    return rowOf(quality, row, costs, costRow.get(key), cellOf(quality, dimension, row));
  });
  const seen = new Set(quality.rows.map((_, row) => keyAt(quality, dimension, row)));
  const barren = [...costRow]
    .filter(([key, row]) => !seen.has(key) && (numberOf(costs, 'leads.cost', row) ?? 0) > 0)
    .map(([, row]) => rowOf(undefined, 0, costs, row, cellOf(costs, dimension, row)));
  return [...rows, ...barren];
}

function keyAt(answer: TableAnswer, dimension: string, row: number): string {
  return cellKey(cellOf(answer, dimension, row));
}

function rowOf(
  quality: TableAnswer | undefined,
  row: number,
  costs: TableAnswer | undefined,
  costRow: number | undefined,
  value: Cell,
): ChannelRow {
  const told = (measure: string) => numberOf(quality, measure, row);
  const spent = (measure: string) => (costRow === undefined ? null : numberOf(costs, measure, costRow));
  const cost = spent('leads.cost');
  return {
    value,
    count: told('leads.count') ?? 0,
    valid: told('leads.valid') ?? 0,
    accepted: told('leads.accepted') ?? 0,
    deals: told('leads.deals') ?? 0,
    won: told('leads.won') ?? 0,
    minutes: told('leads.first_contact_minutes_median'),
    workingMinutes: told('leads.first_contact_working_minutes_median'),
    maturity: told('leads.maturity'),
    wonAmount: told('leads.won_amount'),
    cost: cost === 0 ? null : cost,
    perLead: spent('leads.cost_per_lead'),
    perWon: spent('leads.cost_per_won'),
    roi: spent('leads.roi'),
  };
}

/** Counts by month of each value, as many months as asked, months without leads as zero. */
export function trendsOf(
  answer: TableAnswer | undefined,
  dimension: string,
  monthDimension: string,
  months: readonly string[],
): Map<string, number[]> {
  const trends = new Map<string, number[]>();
  answer?.rows.forEach((_, row) => {
    const key = keyAt(answer, dimension, row);
    const counts = trends.get(key) ?? months.map(() => 0);
    const place = months.indexOf(String(cellOf(answer, monthDimension, row)));
    if (place >= 0) counts[place] = numberOf(answer, 'leads.count', row) ?? 0;
    trends.set(key, counts);
  });
  return trends;
}
