/** A deal's append-only stage log, and what the product knows of the deal by reading it from the beginning. */
import { dayOf, daysBetween } from '../../platform/model/calendar.ts';
import type { StageEvent, StageInPipeline, StageKind } from './stage-event.ts';
import { foldVisits } from './stage-visit.ts';
import type { Visit } from './stage-visit.ts';

/** What is true of a deal after its whole log. */
export type DealFact = {
  stageId: string;
  stageRank: number;
  stageKind: StageKind;
  stageEnteredAt: string;
  /** The highest rank ever stood in; 0 when it went straight to lost. */
  furthestRank: number;
  /** The highest rank k whose first entry came after those of 1..k-1, in order (funnel.md §2, strict path). */
  strictRank: number;
  /** The ranks ever stood in, ascending, without lost. */
  touchedRanks: number[];
  outcome: StageKind;
  closedAt: string | null;
  /** The rank of the last open stage of a deal that is lost now. */
  lostFromRank: number | null;
  lifeNo: number;
  reopenedCount: number;
  /** Whole calendar days from the first event to the close; null while open. */
  cycleDays: number | null;
};

export type FoldedLog = { fact: DealFact; visits: Visit[] };

/**
 * Reads a deal's stage log, in any order of rows, into its fact and its stage visits (funnel.md §1-§3).
 * Rows count in order of (at, seq), so a history entered late takes its place in time; `fromStageId` is not trusted.
 * Days of the cycle are counted in `timeZone`. Throws on an empty log and on a stage unknown to `stages`: both are defects.
 */
export function foldStageLog(
  events: readonly StageEvent[],
  stages: readonly StageInPipeline[],
  timeZone: string,
): FoldedLog {
  const visits = foldVisits(inOrderOfTime(events), stages);
  return { fact: factOf(visits, timeZone), visits };
}

function inOrderOfTime(events: readonly StageEvent[]): StageEvent[] {
  return [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
}

function factOf(visits: readonly Visit[], timeZone: string): DealFact {
  const first = visits[0];
  const last = visits.at(-1);
  if (!first || !last) throw new Error('a stage log holds at least the creation of its deal');
  const closedAt = last.kind === 'open' ? null : last.enteredAt;
  const touched = new Set(visits.filter((visit) => visit.rank > 0).map((visit) => visit.rank));
  return {
    stageId: last.stageId,
    stageRank: last.rank,
    stageKind: last.kind,
    stageEnteredAt: last.enteredAt,
    furthestRank: Math.max(0, ...touched),
    strictRank: visits.filter((visit) => visit.strict).length,
    touchedRanks: [...touched].sort((a, b) => a - b),
    outcome: last.kind,
    closedAt,
    lostFromRank: last.lostFromRank,
    lifeNo: last.lifeNo,
    reopenedCount: last.lifeNo - 1,
    cycleDays: closedAt === null ? null : cycleDays(first.enteredAt, closedAt, timeZone),
  };
}

function cycleDays(from: string, to: string, timeZone: string): number {
  return daysBetween(dayOf(from, timeZone), dayOf(to, timeZone));
}
