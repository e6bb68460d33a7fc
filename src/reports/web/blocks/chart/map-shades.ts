/** How a map of provinces tells figures: in words, and by shades of one colour. */
import type { CSSProperties } from 'react';

/** A figure in words, and the same where there is little room. */
export type MapFigures = { say: (value: number | null) => string; short: (value: number) => string };

/** Shares of the colour, so far apart that letters read well on each. */
const shades = [12, 30, 54, 85, 100] as const;
const darkFrom = 85;

/** The colour of a step: of few steps the last is as deep as of many. */
export function shadeOf(step: number, steps: number): CSSProperties {
  const share = shades[Math.round(((step + 1) / steps) * shades.length) - 1] ?? shades[0];
  return {
    background: `color-mix(in srgb, var(--chart-1) ${share}%, var(--raised))`,
    color: share >= darkFrom ? 'var(--on-accent)' : 'var(--ink)',
  };
}
