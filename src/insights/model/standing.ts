import type { Interval } from './statistics.ts';

/** How a figure stands to its aim; `unsure` when the aim lies within what chance explains. */
export type Standing = 'met' | 'unsure' | 'missed';

/** How a rate (0..1) stands to what was aimed at, its 95 % interval in mind; null without either. */
export function standingOf(
  rate: number | null,
  target: number | null,
  interval: Interval | null,
): Standing | null {
  if (rate === null || target === null) return null;
  if (rate >= target) return 'met';
  return interval && interval.high >= target ? 'unsure' : 'missed';
}
