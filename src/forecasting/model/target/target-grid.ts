/** Targets of a year as a grid: a line a subject, twelve months; quarters and years are sums, and teams are told beside their people. */
import type { Day } from '../../../platform/model/calendar.ts';
import { shareOut } from './share-out.ts';
import { monthsOfTarget, type Subject, type TargetLevel, type TargetPeriod } from './target-levels.ts';

/** Fen by the first day of the month; a month without a target is not in it. */
export type MonthlyTargets = ReadonlyMap<Day, bigint>;

/** The sum over the months; null when none of them has a target. */
export function sumOfMonths(months: readonly Day[], targets: MonthlyTargets): bigint | null {
  const set = months.flatMap((month) => targets.get(month) ?? []);
  return set.length === 0 ? null : set.reduce((sum, amount) => sum + amount, 0n);
}

/**
 * What a month, quarter or year set to `amount` makes of its months: in the proportion in which they stand now, evenly
 * where nothing is set, by largest remainder, so that months always add up to quarters and quarters to years. Null
 * takes the months' targets away.
 */
export function spreadOverMonths(
  period: { kind: TargetPeriod; from: Day },
  amount: bigint | null,
  targets: MonthlyTargets,
): Map<Day, bigint | null> {
  const months = monthsOfTarget(period.kind, period.from);
  if (amount === null) return new Map(months.map((month) => [month, null]));
  const parts = shareOut(
    amount,
    months.map((month) => targets.get(month) ?? 0n),
  );
  return new Map(months.map((month, index) => [month, parts[index]!]));
}

export type GridLine = {
  subject: Subject;
  /** The line above it: a team's team or the organisation, a person's team; null at the top. */
  above: Subject | null;
  targets: Readonly<Record<TargetLevel, MonthlyTargets>>;
};

export const isSameSubject = (one: Subject, other: Subject | null): boolean =>
  other !== null && one.kind === other.kind && one.id === other.id;

/** The lines right below a subject. */
export function linesBelow<Line extends GridLine>(lines: readonly Line[], subject: Subject): Line[] {
  return lines.filter(({ above }) => isSameSubject(subject, above));
}

/**
 * How much more (or, negative, less) those below a subject are to bring together than the subject itself; null where
 * either side has no target.
 */
export function gapBelow(
  lines: readonly GridLine[],
  line: GridLine,
  level: TargetLevel,
  months: readonly Day[],
): bigint | null {
  const own = sumOfMonths(months, line.targets[level]);
  const below = linesBelow(lines, line.subject).flatMap(
    ({ targets }) => sumOfMonths(months, targets[level]) ?? [],
  );
  if (own === null || below.length === 0) return null;
  return below.reduce((sum, amount) => sum + amount, 0n) - own;
}

export type MonthOfSubject = { subject: Subject; month: Day; amount: bigint };

/** A subject's targets handed down to the lines right below it, month by month, in the proportion in which they stand there. */
export function handDown(
  lines: readonly GridLine[],
  line: GridLine,
  level: TargetLevel,
  months: readonly Day[],
): MonthOfSubject[] {
  const below = linesBelow(lines, line.subject);
  return months.flatMap((month) => {
    const amount = line.targets[level].get(month);
    if (amount === undefined) return [];
    const parts = shareOut(
      amount,
      below.map(({ targets }) => targets[level].get(month) ?? 0n),
    );
    return below.map(({ subject }, index) => ({ subject, month, amount: parts[index]! }));
  });
}
