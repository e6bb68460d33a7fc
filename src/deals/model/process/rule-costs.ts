/** What a rule would have cost: the moves of the past looked at with the evidence of their own time. Pure. */
import { askedOf, isMet, judge, type Evidence, type MoveAsked } from './judge-move.ts';
import { rulesOf, type StageProcess } from './stage-process.ts';

/** A move that was made, with what spoke for the deal then and what became of the deal until now. */
export type PastMove = { move: MoveAsked; evidence: Evidence; isLost: boolean };

/** Of so many moves that the rule looks at, so many broke it, of which so many deals are lost now. */
export type RuleCost = { ruleId: string; moves: number; broken: number; lost: number };

/** The days of history that costs are told of. */
export const costDays = 90;

/**
 * For each rule of one stage's process: how many past moves it would have warned of or refused, and how many of those
 * deals were lost in the end (what the rule might have saved). A rule that no move met is told with zeros.
 */
export function costsOf(stageId: string, process: StageProcess, past: readonly PastMove[]): RuleCost[] {
  const costs = new Map<string, RuleCost>(
    rulesOf(process).map(({ id }) => [id, { ruleId: id, moves: 0, broken: 0, lost: 0 }]),
  );
  const processes = new Map([[stageId, withEveryItem(process)]]);
  for (const { move, evidence, isLost } of past) {
    for (const asked of askedOf(processes, move)) {
      const cost = costs.get(asked.rule.id)!;
      const isBroken = !isMet(judge(asked, move, evidence));
      cost.moves += 1;
      cost.broken += Number(isBroken);
      cost.lost += Number(isBroken && isLost);
    }
  }
  return [...costs.values()];
}

/** Items that are only a help are counted as if they were asked for: that is the question before they are. */
function withEveryItem(process: StageProcess): StageProcess {
  return {
    ...process,
    checklist: process.checklist.map((item) => ({ ...item, required: item.required ?? 'observe' })),
  };
}

/** One change of a field, oldest first: whether it was filled before. */
export type FieldChange = { at: Date; wasFilled: boolean };

/** Was a field filled at that moment? What it is now, taken back by the first change after it. */
export function wasFilledAt(isFilledNow: boolean, changes: readonly FieldChange[], at: Date): boolean {
  return changes.find((change) => change.at > at)?.wasFilled ?? isFilledNow;
}
