/** A deal's stays in stages, one after the other. Every funnel is a plain sum over them (funnel.md §2). */
import type { StageChangeCause, StageEvent, StageInPipeline, StageKind } from './stage-event.ts';

/** How a visit ended; `open` while it lasts. A won or lost visit ends only by being re-opened. */
export type VisitExit = 'advanced' | 'back' | 'lost' | 'won' | 'open' | 'reopened';

export type Visit = {
  /** 1.. in order of time. */
  visitNo: number;
  stageId: string;
  rank: number;
  kind: StageKind;
  enteredAt: string;
  leftAt: string | null;
  exit: VisitExit;
  /** The first time that the deal stands in a stage of this rank. */
  firstVisit: boolean;
  /** The furthest rank reached before this visit; 0 before the first open stage. */
  furthestBefore: number;
  /** The first entry of rank k after the first entries of 1..k-1, in order; won asks for all open stages. */
  strict: boolean;
  /** Entered and left by forward moves of one person within an hour: kept in conversion, left out of times (funnel.md §3). */
  retro: boolean;
  /** 1 until the deal is re-opened, then one more each time. */
  lifeNo: number;
  ownerIdAt: string | null;
  teamIdAt: string | null;
  /** When the visit began, as the event tells it. */
  amountAt: bigint | null;
  /** Of a lost visit: the rank of the last open stage, null if there was none. */
  lostFromRank: number | null;
  /** The rank of the last open stage before this visit, null if there was none. */
  openedRank: number | null;
  actorId: string | null;
  cause: StageChangeCause;
  lossReasonId: string | null;
};

const retroWithinMs = 60 * 60_000;

/**
 * The visits that a log, already in order of time, tells of. An event into the stage in which the deal already stands goes
 * on with the visit. Leaving won or lost, for whatever stage, begins the deal's next life.
 */
export function foldVisits(events: readonly StageEvent[], stages: readonly StageInPipeline[]): Visit[] {
  const stageById = new Map(stages.map((stage) => [stage.id, stage]));
  const visits: Visit[] = [];
  const entered = new Set<number>();
  let furthest = 0;
  let strictRank = 0;
  for (const event of events) {
    const stage = stageById.get(event.toStageId);
    if (!stage) throw new Error(`stage ${event.toStageId} does not belong to the deal's pipeline`);
    const before = visits.at(-1);
    if (before?.stageId === stage.id) continue;
    if (before) leave(before, stage, event, visits.at(-2));
    const firstVisit = !entered.has(stage.rank);
    const strict = firstVisit && stage.rank === strictRank + 1;
    visits.push(beginVisit(event, stage, before, { firstVisit, strict, furthestBefore: furthest }));
    entered.add(stage.rank);
    furthest = Math.max(furthest, stage.rank);
    if (strict) strictRank = stage.rank;
  }
  return visits;
}

type Path = Pick<Visit, 'firstVisit' | 'strict' | 'furthestBefore'>;

function beginVisit(event: StageEvent, stage: StageInPipeline, before: Visit | undefined, path: Path): Visit {
  const openedRank = before?.kind === 'open' ? before.rank : (before?.openedRank ?? null);
  return {
    visitNo: (before?.visitNo ?? 0) + 1,
    stageId: stage.id,
    rank: stage.rank,
    kind: stage.kind,
    enteredAt: event.at,
    leftAt: null,
    exit: 'open',
    ...path,
    retro: false,
    lifeNo: (before?.lifeNo ?? 1) + (before?.exit === 'reopened' ? 1 : 0),
    ownerIdAt: event.ownerIdAt,
    teamIdAt: event.teamIdAt,
    amountAt: event.amountAt,
    lostFromRank: stage.kind === 'lost' ? openedRank : null,
    openedRank,
    actorId: event.actorId,
    cause: event.cause,
    lossReasonId: event.lossReasonId,
  };
}

/** Ends a visit by the event that leads to the next stage; `previous` is the visit before it. */
function leave(visit: Visit, to: StageInPipeline, event: StageEvent, previous: Visit | undefined): void {
  visit.leftAt = event.at;
  visit.exit = exitOf(visit, to);
  const bothForward = isForward(visit.exit) && (!previous || isForward(previous.exit));
  const byOnePerson = event.actorId !== null && event.actorId === visit.actorId;
  const stayedMs = Date.parse(event.at) - Date.parse(visit.enteredAt);
  visit.retro = bothForward && byOnePerson && stayedMs < retroWithinMs;
}

function exitOf(visit: Visit, to: StageInPipeline): VisitExit {
  if (visit.kind !== 'open') return 'reopened';
  if (to.kind !== 'open') return to.kind;
  return to.rank > visit.rank ? 'advanced' : 'back';
}

function isForward(exit: VisitExit): boolean {
  return exit === 'advanced' || exit === 'won';
}
