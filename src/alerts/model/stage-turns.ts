/** When a stage becomes a bottleneck and when it stops being one. Pure. */
import type { GapKind, Verdict } from '../../insights/model/bottleneck/find-bottlenecks.ts';

/** What is looked at of a judged stage. */
export type LookedAt = {
  stageId: string;
  verdict: Verdict;
  stuckIn: readonly GapKind[];
  chances: Readonly<Record<GapKind, number | null>>;
};

/**
 * A page is looked at once, a watch looks every day: a stage becomes a bottleneck only where chance explains it in at most 1 %,
 * and stops being one when it cannot be claimed at 5 % any more. What lies between leaves things as they were told.
 */
const surelyStuck = 0.01;

export type Turns = { became: string[]; ended: string[] };

/** The stages that have turned since `known` were told as bottlenecks; stages without enough to say anything have not. */
export function stageTurns(known: ReadonlySet<string>, stages: readonly LookedAt[]): Turns {
  return {
    became: stages.filter((stage) => !known.has(stage.stageId) && isSurelyStuck(stage)).map(idOf),
    ended: stages
      .filter(({ stageId, verdict }) => known.has(stageId) && (verdict === 'fine' || verdict === 'unsure'))
      .map(idOf),
  };
}

function isSurelyStuck({ verdict, stuckIn, chances }: LookedAt): boolean {
  return verdict === 'bottleneck' && stuckIn.some((kind) => (chances[kind] ?? 1) <= surelyStuck);
}

function idOf({ stageId }: LookedAt): string {
  return stageId;
}
