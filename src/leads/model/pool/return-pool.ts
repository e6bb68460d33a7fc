/** Which pool a lead goes to when it leaves its owner's hands. */

export type PoolsOnReturn = {
  /** Chosen by whoever gives it back, or by the rule that takes it back. */
  chosen: string | null;
  /** The pool the owner took it from. */
  cameFrom: string | null;
  /** The first pool that takes such leads. */
  usual: string | null;
  /** Marketing's pool of leads to keep warm. */
  nurture: string | null;
};

/** A lead that came back so often is not ready for sales. */
const returnsToNurture = 3;

/**
 * The pool of a lead that goes back for the `returns`-th time: from the third time on marketing's nurture pool
 * (ping-pong, funnel.md §12), else the chosen one, the one it came from, the usual one. Null when there is none.
 */
export function poolOnReturn(
  { chosen, cameFrom, usual, nurture }: PoolsOnReturn,
  returns: number,
): string | null {
  if (returns >= returnsToNurture && nurture !== null) return nurture;
  return chosen ?? cameFrom ?? usual;
}
