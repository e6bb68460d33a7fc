/** A deal as its append-only log tells it: where it stood, what it was worth and when it was expected, at any instant. */
import type { Day } from '../../../platform/model/calendar.ts';
import type { StageKind } from '../../../deals/model/stage-event.ts';
import type { ForecastCategory } from '../categories/category.ts';

/** Instants are milliseconds, oldest first in every list. */
export type Since<T> = { at: number; value: T };

export type Move = {
  at: number;
  stageId: string;
  kind: StageKind;
  /** Open stages 1..n, won n + 1, lost 0. */
  rank: number;
};

export type LoggedDeal = {
  id: string;
  pipelineId: string;
  /** The first is the creation. */
  moves: readonly Move[];
  /** In the organisation's currency; null without a rate. */
  amounts: readonly Since<number | null>[];
  /** The rep's dates. */
  dates: readonly Since<Day | null>[];
  owners: readonly Since<string | null>[];
  teams: readonly Since<string | null>[];
  /** What somebody chose by hand; null: the choice was taken back. */
  picks: readonly Since<ForecastCategory | null>[];
};

/** What the log tells of a deal at an instant. */
export type Standing = {
  deal: LoggedDeal;
  move: Move;
  amount: number | null;
  closeOn: Day | null;
  ownerId: string | null;
  teamId: string | null;
  pick: ForecastCategory | null;
};

/** The deal as it was known at the instant; undefined before its creation. Nothing later than the instant is looked at. */
export function standingAt(deal: LoggedDeal, at: number): Standing | undefined {
  const move = latest(deal.moves, at);
  if (!move) return undefined;
  return {
    deal,
    move,
    amount: latest(deal.amounts, at)?.value ?? null,
    closeOn: latest(deal.dates, at)?.value ?? null,
    ownerId: latest(deal.owners, at)?.value ?? null,
    teamId: latest(deal.teams, at)?.value ?? null,
    pick: latest(deal.picks, at)?.value ?? null,
  };
}

type Looked = { at: number; standings: Standing[] };
const looked = new WeakMap<readonly LoggedDeal[], Looked>();

/** All that existed at the instant. Many subjects ask for the same one, so the last answer of a log is kept with it. */
export function standingsAt(deals: readonly LoggedDeal[], at: number): readonly Standing[] {
  const known = looked.get(deals);
  if (known?.at === at) return known.standings;
  const standings = deals.flatMap((deal) => standingAt(deal, at) ?? []);
  looked.set(deals, { at, standings });
  return standings;
}

/** The last entry not later than the instant. */
export function latest<T extends { at: number }>(entries: readonly T[], at: number): T | undefined {
  for (let index = entries.length - 1; index >= 0; index -= 1)
    if (entries[index]!.at <= at) return entries[index];
  return undefined;
}

const dayLength = 86_400_000;

export const daysFrom = (from: number, to: number): number => (to - from) / dayLength;
