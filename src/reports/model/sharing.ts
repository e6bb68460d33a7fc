/** Who may do what with a report: see it, change it, let others. */

export const reportRights = ['view', 'edit', 'share'] as const;
export type ReportRight = (typeof reportRights)[number];

/** Does the right held include the one asked? Each includes those before it. */
export function includes(held: ReportRight | null, asked: ReportRight): boolean {
  return held !== null && reportRights.indexOf(held) >= reportRights.indexOf(asked);
}

/** The most of several rights; null of none. */
export function mostOf(rights: readonly ReportRight[]): ReportRight | null {
  return rights.toSorted((one, other) => reportRights.indexOf(other) - reportRights.indexOf(one))[0] ?? null;
}
