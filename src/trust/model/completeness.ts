/** A thing that should be there: does it belong to this record, is it there, and how much does it count? */
export type Judged = { applies: boolean; met: boolean; weight: number };

/**
 * How complete a record is, as a share: the weights of what is there over the weights of what should be. What does not
 * belong to the record (the next step of a closed deal) counts on neither side; null when nothing counts.
 */
export function completenessOf(checks: readonly Judged[]): number | null {
  const counted = checks.filter(({ applies }) => applies);
  const weightOf = (some: readonly Judged[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const whole = weightOf(counted);
  return whole === 0 ? null : weightOf(counted.filter(({ met }) => met)) / whole;
}
