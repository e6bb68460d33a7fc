/** What the page of quotes asks of insights, and how its answers read. */
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { Condition } from '../../../insights/model/question.ts';
import type { TableQuestion } from '../../../insights/web/index.ts';
import type { LossStratum, Losses } from '../../../quotes/model/insights/template-effect.ts';

/** What deals are alike in besides pipeline and amount. */
export const likenesses = ['source', 'product', 'none'] as const;
export type Likeness = (typeof likenesses)[number];

export const tileMeasures = [
  'quoted.decided',
  'quoted.win_rate',
  'quoted.days_to_quote',
  'quoted.days_to_win',
];

const lossMeasures = ['quoted.decided', 'quoted.lost'];

/** The very same dimensions name the strata and, cell by cell, the deals in them. */
export function strataQuestion(likeness: Likeness, filters: Condition[]) {
  const alike = likeness === 'none' ? [] : [`quoted.${likeness}`];
  return {
    measures: lossMeasures,
    dimensions: ['quoted.with_standard', 'quoted.pipeline', 'quoted.amount_band', ...alike],
    filters,
    limit: 2000,
  } satisfies TableQuestion;
}

export function sidesQuestion(filters: Condition[]) {
  return { measures: lossMeasures, dimensions: ['quoted.with_standard'], filters } satisfies TableQuestion;
}

export function discountQuestion(filters: Condition[]) {
  return {
    measures: ['quoted.decided', 'quoted.won'],
    dimensions: ['quoted.discount_band'],
    filters,
  } satisfies TableQuestion;
}

/** One stratum: what its deals are alike in, and both sides. */
export type NamedStratum = LossStratum & { key: string; alike: readonly Cell[] };

const nothing: Losses = { deals: 0, lost: 0 };

/** The strata of an answer, the fullest first; rows without decided deals say nothing. */
export function strataOf(answer: TableAnswer): NamedStratum[] {
  const size = answer.columns.length - lossMeasures.length;
  const groups = Map.groupBy(answer.rows, (row) => JSON.stringify(row.slice(1, size)));
  const strata = [...groups].map(([key, rows]): NamedStratum => {
    const side = (used: boolean): Losses => {
      const row = rows.find(([one]) => one === used);
      return row ? { deals: Number(row[size]), lost: Number(row[size + 1]) } : nothing;
    };
    return { key, alike: rows[0]!.slice(1, size), with: side(true), without: side(false) };
  });
  return strata.filter((one) => dealsIn(one) > 0).toSorted((a, b) => dealsIn(b) - dealsIn(a));
}

function dealsIn(one: LossStratum): number {
  return one.with.deals + one.without.deals;
}

/** May it be compared: has it deals on both sides? */
export function isMatched(one: LossStratum): boolean {
  return one.with.deals > 0 && one.without.deals > 0;
}
