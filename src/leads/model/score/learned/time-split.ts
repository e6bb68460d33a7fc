/** Judging a way to learn as time would: only what was known then may be learned from. */
import {
  boundsOf,
  dayOf,
  periodOf,
  previousPeriod,
  type Period,
} from '../../../../platform/model/calendar.ts';
import type { DecidedLead, Traits } from './decided-lead.ts';
import type { Prediction } from './figures.ts';

/** Learns from what is known at `now` and answers with the chance of a lead. */
export type Learner = (known: readonly DecidedLead[], now: Date) => (traits: Traits) => number;

export type TimeSplit = { now: Date; known: DecidedLead[]; asked: DecidedLead[] };

/** Leads created from `from` up to `to` are asked about; of the others, those decided before `from` are known. */
export function splitAt(history: readonly DecidedLead[], from: Date, to: Date | null = null): TimeSplit {
  return {
    now: from,
    known: history.filter((lead) => lead.createdAt < from && lead.decidedAt < from),
    asked: history.filter((lead) => lead.createdAt >= from && (to === null || lead.createdAt < to)),
  };
}

const newestShare = 0.2;

/** The newest fifth of the leads, in the order of their creation, against all that was decided before the first of them. */
export function newestSplit(history: readonly DecidedLead[]): TimeSplit | null {
  const created = history.map((lead) => lead.createdAt.getTime()).sort((a, b) => a - b);
  const from = created[Math.floor(created.length * (1 - newestShare))];
  return from === undefined ? null : splitAt(history, new Date(from));
}

/** The calendar months of the newest leads, newest last, at most `most` of them. */
export function monthsOf(history: readonly DecidedLead[], timeZone: string, most: number): Period[] {
  const newest = history.reduce((latest, lead) => Math.max(latest, lead.createdAt.getTime()), -Infinity);
  if (newest === -Infinity) return [];
  const months = [periodOf('month', dayOf(new Date(newest), timeZone))];
  while (months.length < most) months.push(previousPeriod(months.at(-1)!));
  return months.reverse();
}

/** What a learner would have said of the leads created in the month, with what was known when the month began. */
export function predictMonth(
  history: readonly DecidedLead[],
  month: Period,
  timeZone: string,
  learner: Learner,
): Prediction[] {
  const { from, to } = boundsOf(month, timeZone);
  return predictSplit(splitAt(history, from, to), learner);
}

/** Nothing is said where nothing is known. */
export function predictSplit({ known, asked, now }: TimeSplit, learner: Learner): Prediction[] {
  if (known.length === 0 || asked.length === 0) return [];
  const chanceOf = learner(known, now);
  return asked.map((lead) => ({ chance: chanceOf(lead.traits), won: lead.won }));
}
