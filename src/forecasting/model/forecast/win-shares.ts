/** How likely a deal is to be won from where it stands, by what became of those before it (funnel.md §7.1). */
import { percentile, smoothedShare } from '../../../insights/model/statistics.ts';
import { stayAt, type Walk } from './walks.ts';

/** How many deals' worth the larger group weighs against the smaller one's own. */
export const smoothing = 10;
/** With fewer resolved deals a group speaks through the larger one only. */
export const fewestOfGroup = 30;

type Count = { n: number; won: number };

/**
 * The smoothed share of resolved deals that reached a rank and were won: (w + m·p0) ÷ (n + m), p0 the share of all resolved
 * ones unless told.
 */
export function shareWon(walks: readonly Walk[], rank: number, strength = smoothing, prior?: number): number {
  const { n, won } = countOf(resolvedAt(walks, rank));
  const all = countOf(resolvedAt(walks, 0));
  return smoothedShare(won, n, prior ?? (all.n === 0 ? 0 : all.won / all.n), strength);
}

function resolvedAt(walks: readonly Walk[], rank: number): Walk[] {
  return walks.filter(({ outcome, furthest }) => outcome !== 'open' && furthest >= rank);
}

function countOf(walks: readonly Walk[]): Count {
  return { n: walks.length, won: walks.filter(({ outcome }) => outcome === 'won').length };
}

/** From so many days in the stage on, the odds to win are multiplied by this. */
export type AgeBand = { from: number; oddsRatio: number };

/**
 * The age bands of a rank: up to the median stay of resolved deals, to P80, to P95, above. Each ratio compares the odds of
 * those that stayed so long with the odds of all, after smoothing towards the band before. Old deals win less often where history says so.
 */
export function ageBands(walks: readonly Walk[], rank: number, share: number): AgeBand[] {
  const stayed = resolvedAt(walks, rank).flatMap((walk) => {
    const days = stayAt(walk, rank);
    return days === undefined ? [] : [{ days, won: walk.outcome === 'won' }];
  });
  const days = stayed.map((one) => one.days);
  const edges = [0.5, 0.8, 0.95].flatMap((p) => percentile(days, p) ?? []);
  const bands: AgeBand[] = [{ from: 0, oddsRatio: 1 }];
  let before = share;
  for (const from of edges) {
    const longer = stayed.filter((one) => one.days > from);
    const won = longer.filter((one) => one.won).length;
    before = smoothedShare(won, longer.length, before, smoothing);
    bands.push({ from, oddsRatio: oddsOf(before) / oddsOf(share) });
  }
  return bands;
}

/** A chance with the odds of its age. */
export function agedShare(share: number, bands: readonly AgeBand[], days: number): number {
  const band = bands.findLast(({ from }) => days >= from);
  const odds = oddsOf(share) * (band?.oddsRatio ?? 1);
  return odds / (1 + odds);
}

/** The place of the age's band. */
export function bandIn(bands: readonly AgeBand[], days: number): number {
  return Math.max(
    0,
    bands.findLastIndex(({ from }) => days >= from),
  );
}

/** Kept off 0 and 1, where odds end. */
function oddsOf(share: number): number {
  const inside = Math.min(0.999, Math.max(0.001, share));
  return inside / (1 - inside);
}
