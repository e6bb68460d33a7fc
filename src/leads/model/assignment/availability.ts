/** When a rep is there next: his shift, his leave, his holds. */
import { nextWorkingTime, type WorkingHours } from '../../../platform/model/working-hours.ts';

/** `until` null: until somebody ends it. */
export type Absence = { kind: 'leave' | 'hold'; from: Date; until: Date | null; reason: string };

export type Availability = {
  /** Null: nobody knows when. */
  at: Date | null;
  /** What keeps him away before. */
  awayFor: Absence | null;
};

/**
 * The first moment from `opening` at which a rep works and is not away. `opening` is working time of his hours; each
 * absence that covers such a moment moves it to the first working time after it.
 */
export function nextAvailable(
  opening: Date,
  absences: readonly Absence[],
  hours: WorkingHours,
): Availability {
  let at = opening;
  let awayFor: Absence | null = null;
  for (const absence of absences.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (!covers(absence, at)) continue;
    awayFor ??= absence;
    if (absence.until === null) return { at: null, awayFor };
    at = nextWorkingTime(absence.until, hours);
  }
  return { at, awayFor };
}

/** Is somebody away at the moment? */
export function covers({ from, until }: Pick<Absence, 'from' | 'until'>, at: Date): boolean {
  return from <= at && (until === null || at < until);
}
