/** Which of several records is the best to stay when they are merged. */

/** How much speaks for a record, the weightiest first: compared number by number, the larger wins. */
export type Standing = readonly number[];

/** The record that stands highest; of equals the one named first. */
export function headOf<T>(records: readonly T[], standingOf: (record: T) => Standing): T | undefined {
  return records.toSorted((a, b) => compareStanding(standingOf(b), standingOf(a)))[0];
}

function compareStanding(one: Standing, other: Standing): number {
  for (let place = 0; place < Math.max(one.length, other.length); place += 1) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Accounts and contacts: more of what weighs hangs on it (deals), then the older one. */
export function usualStanding(weight: number, createdAt: Date): Standing {
  return [weight, -createdAt.getTime()];
}

/** So many days a merge can be undone. */
export const undoDays = 30;

export function isTooLateToUndo(mergedAt: Date, now: Date): boolean {
  return now.getTime() - mergedAt.getTime() > undoDays * 86_400_000;
}
