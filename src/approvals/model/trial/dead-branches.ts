/** Branches that no paper ever takes, found by trying every kind of paper that the conditions can tell apart. */
import { holds, type Comparison, type Condition, type Facts } from '../flow/condition.ts';
import type { BranchStep, FlowStep } from '../flow/flow.ts';

/** An arm, or what a branch takes otherwise (null), that nothing reaches. */
export type DeadBranch = { branchId: string; armId: string | null };

/** Conditions that tell more papers apart are not judged. */
const mostPapers = 20_000;

/**
 * The arms that no paper reaches: their condition contradicts itself, an earlier arm takes all they mean, or the way to
 * their branch leaves none over. What a branch takes otherwise is named only where it holds steps.
 */
export function deadBranches(steps: readonly FlowStep[], applies: Condition | null): DeadBranch[] {
  return within(steps, applies ? [{ wanted: applies, but: [] }] : []);
}

/** Does a condition contradict itself? */
export function neverHolds(condition: Condition): boolean {
  return !isReached([{ wanted: condition, but: [] }]);
}

/** What a paper meets on its way to a branch: this condition, after none of those before it. */
type Gate = { wanted: Condition | null; but: readonly Condition[] };

function within(steps: readonly FlowStep[], gates: readonly Gate[]): DeadBranch[] {
  return steps.flatMap((step) => (step.kind === 'branch' ? ofBranch(step, gates) : []));
}

function ofBranch(branch: BranchStep, gates: readonly Gate[]): DeadBranch[] {
  const conditions = branch.arms.map(({ when }) => when);
  const ways = [
    ...branch.arms.map(({ id, steps, when }, at) => ({
      armId: id as string | null,
      steps,
      gate: { wanted: when as Condition | null, but: conditions.slice(0, at) },
    })),
    { armId: null, steps: branch.otherwise, gate: { wanted: null, but: conditions } },
  ];
  return ways.flatMap(({ armId, steps, gate }) => {
    const passed = [...gates, gate];
    if (isReached(passed)) return within(steps, passed);
    return armId === null && steps.length === 0 ? [] : [{ branchId: branch.id, armId }];
  });
}

/** Is there a paper that passes all the gates? True, too, where there are too many to try. */
function isReached(gates: readonly Gate[]): boolean {
  const conditions = gates.flatMap(({ wanted, but }) => [...(wanted ? [wanted] : []), ...but]);
  const values = valuesByFact(conditions.flatMap(({ comparisons }) => comparisons));
  const papers = [...values.values()].reduce((count, { length }) => count * length, 1);
  return papers > mostPapers || somePaper([...values], (facts) => gates.every((gate) => passes(gate, facts)));
}

function passes({ wanted, but }: Gate, facts: Facts): boolean {
  return (wanted === null || holds(wanted, facts)) && !but.some((one) => holds(one, facts));
}

/** For each fact the values that comparisons tell apart: each they name, its neighbours, another, and none given. */
function valuesByFact(comparisons: readonly Comparison[]): Map<string, (string | null)[]> {
  const byFact = Map.groupBy(comparisons, ({ fact }) => fact);
  return new Map(
    [...byFact].map(([fact, own]) => [
      fact,
      [...new Set([...own.flatMap(({ value }) => around(String(value))), 'something else', null])],
    ]),
  );
}

function around(value: string): string[] {
  if (!/^-?\d+$/.test(value)) return [value];
  return [BigInt(value) - 1n, BigInt(value), BigInt(value) + 1n].map(String);
}

function somePaper(
  [first, ...rest]: readonly (readonly [string, readonly (string | null)[]])[],
  isIt: (facts: Facts) => boolean,
  facts: Facts = {},
): boolean {
  if (!first) return isIt(facts);
  const [fact, values] = first;
  return values.some((value) => somePaper(rest, isIt, { ...facts, [fact]: value }));
}
