/** What past deals teach: how far each came, how long it took, how it ended, as it was known at an instant. */
import { daysFrom, latest, type LoggedDeal } from './logged-deal.ts';

/** A deal's way as far as it was known: reached ranks with the instants, and the end where there is one. */
export type Walk = {
  deal: LoggedDeal;
  createdAt: number;
  /** First instant at this rank or above, by rank (index 0 unused); skipped stages count as reached. */
  reachedAt: readonly (number | undefined)[];
  furthest: number;
  outcome: 'open' | 'won' | 'lost';
  closedAt: number | null;
  ownerId: string | null;
  teamId: string | null;
};

/** The walk until the instant; undefined before the creation. */
export function walkUntil(deal: LoggedDeal, at: number): Walk | undefined {
  const last = latest(deal.moves, at);
  if (!last) return undefined;
  const reachedAt: (number | undefined)[] = [];
  let furthest = 0;
  for (const move of deal.moves) {
    if (move.at > at) break;
    for (let rank = furthest + 1; rank <= move.rank; rank += 1) reachedAt[rank] = move.at;
    furthest = Math.max(furthest, move.rank);
  }
  return {
    deal,
    createdAt: deal.moves[0]!.at,
    reachedAt,
    furthest,
    outcome: last.kind,
    closedAt: last.kind === 'open' ? null : last.at,
    ownerId: latest(deal.owners, at)?.value ?? null,
    teamId: latest(deal.teams, at)?.value ?? null,
  };
}

/** Days that a resolved deal stayed at a rank before it went on or was closed; undefined when it never reached it. */
export function stayAt({ reachedAt, closedAt }: Walk, rank: number): number | undefined {
  const from = reachedAt[rank];
  const to = reachedAt[rank + 1] ?? closedAt;
  return from === undefined || to === null ? undefined : daysFrom(from, to);
}
