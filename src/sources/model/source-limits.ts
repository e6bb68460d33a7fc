/** How much one source, and all of an organisation together, may hold and take. */

export const mostColumns = 60;
export const mostRowsOfOrganisation = 500_000;
/** A longer text of a cell leaves its row out. */
export const longestCell = 500;
/** Larger numbers no longer count exactly once they are added up. */
export const largestNumber = 1e15;
/** The first rows that were left out are told with why. */
export const mostProblems = 50;
/** Values of one joined column: more are no names of ours. */
export const mostValues = 20_000;

/** JSON that is nested deeper is not read. */
export const deepest = 40;

/** What one reading of a source may take and bring. */
export type Bounds = typeof usualBounds;
export const usualBounds = {
  mostRows: 100_000,
  mostPages: 200,
  mostBytesOfPage: 20 * 2 ** 20,
  mostBytes: 100 * 2 ** 20,
  pageTimeoutMs: 15_000,
  statementTimeoutMs: 30_000,
  /** From the first byte to the last. */
  refreshMs: 120_000,
};
