import type { Chart } from './chart.ts';

/**
 * Who decides for somebody who is away: the deputy, else the deputy's deputy when that one is away, too. Undefined for
 * whoever is there, and where the line ends at nobody who may decide: at the submitter, at somebody who left, in a circle.
 */
export function deputyFor(userId: string, submitterId: string, chart: Chart): string | undefined {
  const passed = new Set([userId]);
  let deputy = chart.deputyOf(userId);
  while (deputy !== undefined && !passed.has(deputy)) {
    const next = chart.deputyOf(deputy);
    if (next === undefined) return deputy !== submitterId && chart.isActive(deputy) ? deputy : undefined;
    passed.add(deputy);
    deputy = next;
  }
  return undefined;
}
