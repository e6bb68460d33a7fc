/** A person's figures beside everybody's: what each rests on, and a place only where the samples bear one. */
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { wilson, type Interval } from '../../../insights/model/statistics.ts';
import {
  cellKey,
  cellOf,
  changeOf,
  fewRecords,
  numberOf,
  type MeasureChange,
} from '../../../insights/web/index.ts';
import type { Scored } from './scored.ts';

/** A place among fewer says nothing. */
const fewestRanked = 3;

export type ScoredFigure = {
  value: number | null;
  /** What it rests on; null for what is no sample. */
  n: number | null;
};

export type ScoreRow = ScoredFigure & {
  figure: Scored;
  interval: Interval | null;
  isFew: boolean;
  /** The same of everybody the asker may see. */
  whole: number | null;
  change: MeasureChange | null;
  /** From 1, among so many with enough behind them. */
  rank: { place: number; of: number } | null;
  /** Why there is no place: too little of one's own, or too few others to be placed among. */
  noRank: 'few' | 'alone' | 'noSample' | null;
};

export type ScoreAnswers = {
  everybody: TableAnswer;
  whole: TableAnswer;
  own: TableAnswer;
};

/** One figure of one person. */
export function scoreRow(figure: Scored, person: string, answers: ScoreAnswers, of: string): ScoreRow {
  const { everybody, whole, own } = answers;
  const value = numberOf(own, figure.id);
  const n = sizeOf(figure, own);
  const isFew = n !== null && n < fewRecords;
  const placed = everybody.rows.flatMap((_, row) => {
    const size = sizeOf(figure, everybody, row);
    const one = numberOf(everybody, figure.id, row);
    return size !== null && size >= fewRecords && one !== null
      ? [{ person: cellKey(cellOf(everybody, of, row)), value: one }]
      : [];
  });
  const noRank = reasonOf(figure, isFew || value === null, placed.length);
  return {
    figure,
    value,
    n,
    interval: figure.isShare && n && value !== null ? wilson(Math.round(value * n), n) : null,
    isFew,
    whole: numberOf(whole, figure.id),
    change: changeOf(own, figure.id),
    rank: noRank === null && value !== null ? rankOf(figure, person, value, placed) : null,
    noRank,
  };
}

function reasonOf({ n }: Scored, isFew: boolean, placed: number): ScoreRow['noRank'] {
  if (n.length === 0) return 'noSample';
  if (isFew) return 'few';
  return placed < fewestRanked ? 'alone' : null;
}

function rankOf(
  { better }: Scored,
  person: string,
  value: number,
  placed: readonly { person: string; value: number }[],
) {
  const ahead = placed.filter(
    (one) => one.person !== person && (better === 'more' ? one.value > value : one.value < value),
  );
  return { place: ahead.length + 1, of: placed.length };
}

/** How many a figure rests on; null for what is no sample. */
export function sizeOf({ n }: Scored, answer: TableAnswer, row = 0): number | null {
  return n.length === 0 ? null : n.reduce((sum, id) => sum + (numberOf(answer, id, row) ?? 0), 0);
}
