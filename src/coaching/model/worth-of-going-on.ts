/** What it is worth when one deal more goes on from a stage. Pure. */

type Reached = { stageId: string; count: number; amount: string | null };

/**
 * By stage: what deals of the cohort won in the end ÷ how many of them reached the stage after it, in whole fen. `rows` in
 * the order of the stages, the won stage last. Stages are left out where nothing went on, and all where amounts are hidden.
 */
export function worthOfGoingOn(rows: readonly Reached[]): ReadonlyMap<string, string> {
  const won = rows.at(-1)?.amount ?? null;
  if (won === null) return new Map();
  return new Map(
    rows.slice(0, -1).flatMap(({ stageId }, at) => {
      const { count } = rows[at + 1]!;
      return count === 0 ? [] : [[stageId, String(BigInt(won) / BigInt(count))] as const];
    }),
  );
}
