/** The level of a lead: how well it fits as a letter, how engaged it is as a digit. */
import type { Matrix } from './score-rules.ts';

export const letters = ['A', 'B', 'C'] as const;
export const digits = ['1', '2', '3'] as const;
export type LeadLevel = `${(typeof letters)[number]}${(typeof digits)[number]}`;

/** All levels, the best first: A1, A2 … C3. */
export const leadLevels: readonly LeadLevel[] = letters.flatMap((letter) =>
  digits.map((digit): LeadLevel => `${letter}${digit}`),
);

/** The level that these points give: A1 is the best, C3 the least. */
export function levelOf({ a, b, one, two }: Matrix, fit: number, engagement: number): LeadLevel {
  const letter = fit >= a ? 'A' : fit >= b ? 'B' : 'C';
  const digit = engagement >= one ? '1' : engagement >= two ? '2' : '3';
  return `${letter}${digit}`;
}
