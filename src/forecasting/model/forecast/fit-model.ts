/** What the past of all deals teaches at an instant, ready to be asked about each deal (funnel.md §7.1-7.4). */
import { smoothedShare } from '../../../insights/model/statistics.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import { daysFrom, latest, type LoggedDeal } from './logged-deal.ts';
import { countLookAlikes, type LookAlikes, type Window } from './look-alikes.ts';
import { fitNewDeals, type NewDeals } from './new-deals.ts';
import { staticWeight, type Pipelines } from './pipelines.ts';
import { hitDays, timingOf, type Timing } from './timing.ts';
import { walkUntil, type Walk } from './walks.ts';
import { ageBands, bandIn, fewestOfGroup, shareWon, smoothing, type AgeBand } from './win-shares.ts';

export type RankFit = {
  /** Of a deal of anybody; groups with enough of their own resolved deals are in `groups`, by owner and by team. */
  share: number;
  groups: ReadonlyMap<string, number>;
  bands: readonly AgeBand[];
  timing: Timing;
  /** What a won deal was worth in the end ÷ what it was worth when it reached the rank. */
  factor: number;
};

export type PipelineFit = { ranks: readonly (RankFit | undefined)[]; newDeals: NewDeals };

export type FittedModel = {
  /** Resolved deals that it rests on. */
  closed: number;
  pipelines: ReadonlyMap<string, PipelineFit>;
  /** How often deals that looked alike were won in such a window. */
  lookAlikes(pipelineId: string, window: Window): LookAlikes;
  /** How far the dates of a rep are believed: his hit rate ÷ that of all; 1 is as far as everybody's. */
  trustInDates(ownerId: string | null): number;
};

/** Below this no interval is told: it would be a guess about guesses. */
export const fewestClosed = 30;

/**
 * Learns from everything in the log up to the instant and from nothing after it. `startOf` says when a day begins in the
 * organisation's time zone.
 */
export function fitModel(
  deals: readonly LoggedDeal[],
  pipelines: Pipelines,
  at: number,
  startOf: (day: Day) => number,
): FittedModel {
  const walks = deals.flatMap((deal) => walkUntil(deal, at) ?? []);
  const byPipeline = Map.groupBy(walks, ({ deal }) => deal.pipelineId);
  const fits = new Map(
    [...byPipeline].map(([id, some]) => [id, fitPipeline(some, pipelines, id, at)] as const),
  );
  return {
    closed: walks.filter(({ outcome }) => outcome !== 'open').length,
    pipelines: fits,
    lookAlikes: remembering((id, window) =>
      countLookAlikes(
        (byPipeline.get(id) ?? []).map(({ deal }) => deal),
        at,
        window,
        (rank, days) => bandIn(fits.get(id)?.ranks[rank]?.bands ?? [], days),
        startOf,
      ),
    ),
    trustInDates: trustInDates(walks, startOf),
  };
}

/** Many subjects ask for the same windows. */
function remembering(count: FittedModel['lookAlikes']): FittedModel['lookAlikes'] {
  const known = new Map<string, LookAlikes>();
  return (pipelineId, window) => {
    const key = `${pipelineId} ${window.from} ${window.to}`;
    const counted = known.get(key) ?? count(pipelineId, window);
    known.set(key, counted);
    return counted;
  };
}

function fitPipeline(walks: readonly Walk[], pipelines: Pipelines, id: string, at: number): PipelineFit {
  const stages = [...(pipelines.get(id)?.values() ?? [])].filter(({ kind }) => kind === 'open');
  const ranks: RankFit[] = [];
  for (const stage of stages)
    ranks[stage.rank] = fitRank(walks, stage.rank, staticWeight(pipelines, id, stage.id));
  return { ranks, newDeals: fitNewDeals(walks, at) };
}

function fitRank(walks: readonly Walk[], rank: number, weight: number): RankFit {
  const isSilent = walks.every(({ outcome }) => outcome === 'open');
  const share = isSilent ? weight : shareWon(walks, rank);
  const won = walks.filter(({ outcome, furthest }) => outcome === 'won' && furthest >= rank);
  return {
    share,
    groups: groupShares(walks, rank, share),
    bands: ageBands(walks, rank, share),
    timing: timingOf(won.map(({ reachedAt, closedAt }) => daysFrom(reachedAt[rank]!, closedAt!))),
    factor: amountFactor(won, rank),
  };
}

/** Teams lean on everybody, persons on their team or everybody; below thirty resolved deals they speak through these only. */
function groupShares(walks: readonly Walk[], rank: number, share: number): Map<string, number> {
  const shares = new Map<string, number>();
  const resolved = walks.filter(({ outcome, furthest }) => outcome !== 'open' && furthest >= rank);
  for (const [teamId, some] of Map.groupBy(resolved, (walk) => walk.teamId))
    if (teamId !== null && some.length >= fewestOfGroup)
      shares.set(teamId, shareWon(some, rank, smoothing, share));
  for (const [ownerId, some] of Map.groupBy(resolved, (walk) => walk.ownerId))
    if (ownerId !== null && some.length >= fewestOfGroup)
      shares.set(ownerId, shareWon(some, rank, smoothing, shares.get(some[0]!.teamId ?? '') ?? share));
  return shares;
}

/** Ten deals that stayed what they were stand behind it. */
function amountFactor(won: readonly Walk[], rank: number): number {
  let [entered, closed, n] = [0, 0, 0];
  for (const { deal, reachedAt, closedAt } of won) {
    const [before, after] = [amountAt(deal, reachedAt[rank]!), amountAt(deal, closedAt!)];
    if (!before || !after) continue;
    entered += before;
    closed += after;
    n += 1;
  }
  const prior = n === 0 ? 1 : (closed / n) * smoothing;
  return (closed + prior) / (entered + prior);
}

function amountAt(deal: LoggedDeal, at: number): number | null {
  return latest(deal.amounts, at)?.value ?? null;
}

const lookBack = 30 * 86_400_000;
/** Before anything is known of a rep's dates, one in four is believed. */
const believed = 0.25;

/** Measured on won deals: the date as it stood thirty days before the win, or at the creation. */
function trustInDates(walks: readonly Walk[], startOf: (day: Day) => number) {
  const counts = new Map<string | null, { n: number; hits: number }>();
  const all = { n: 0, hits: 0 };
  for (const { deal, outcome, closedAt, createdAt, ownerId } of walks) {
    if (outcome !== 'won' || closedAt === null) continue;
    const looked = Math.max(createdAt, closedAt - lookBack);
    const day = latest(deal.dates, looked)?.value;
    if (!day || startOf(day) < looked - 86_400_000) continue;
    const isHit = Math.abs(daysFrom(startOf(day), closedAt)) <= hitDays;
    const own = counts.get(ownerId) ?? { n: 0, hits: 0 };
    counts.set(ownerId, { n: own.n + 1, hits: own.hits + Number(isHit) });
    all.n += 1;
    all.hits += Number(isHit);
  }
  const rate = smoothedShare(all.hits, all.n, believed, smoothing);
  return (ownerId: string | null): number => {
    const own = counts.get(ownerId);
    return own && rate > 0 ? Math.min(1.5, smoothedShare(own.hits, own.n, rate, smoothing) / rate) : 1;
  };
}
