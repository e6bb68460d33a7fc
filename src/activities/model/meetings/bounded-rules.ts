/**
 * Repetition rules that come to an end: ical.js looks for the next day that fits a rule for as long as it takes, and for a
 * rule that never fits again that is for ever. Each of its steps is counted here.
 */
import ICAL from 'ical.js';

type Step = (this: unknown, ...given: unknown[]) => unknown;

const steps = [
  'check_contracting_rules',
  'increment_generic',
  'increment_month',
  'increment_monthday',
  'increment_year',
  'next_weekday_by_week',
];

let left = Number.POSITIVE_INFINITY;

const prototype = ICAL.RecurIterator.prototype as unknown as Record<string, Step>;
for (const name of steps) {
  const step = prototype[name]!;
  prototype[name] = function counted(...given) {
    left -= 1;
    if (left < 0) throw new RangeError('the rule does not come true in time');
    return step.apply(this, given);
  };
}

/** Runs what follows rules; after so many of their steps it throws. */
export function withinSteps<T>(most: number, follow: () => T): T {
  left = most;
  try {
    return follow();
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}
