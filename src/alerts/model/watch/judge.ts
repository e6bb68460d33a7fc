/** Is it so, is it over, or does it lie between the two lines? Pure. */
import { median } from '../../../insights/model/statistics.ts';
import type { When } from './watch.ts';

/** `between`: neither; what stands stays as it is. */
export type Verdict = 'met' | 'clear' | 'between';

/** What was seen of one thing: its number (null: unknown), those before it, and how many working days it has been so. */
export type Sight = {
  value: number | null;
  /** Of earlier periods, oldest first. */
  before: readonly (number | null)[];
  /** The number when it was last looked at; undefined: never. */
  last: number | null | undefined;
  /** Working days without activity, or in the stage. */
  days: number | null;
};

/**
 * Judges what was seen. An unknown number changes nothing. A record that stands in the set meets `some`; who has left the
 * set is judged by nobody: it is over.
 */
export function judge(when: When, sight: Sight): Verdict {
  switch (when.is) {
    case 'some':
      return yes(sight.value === null || sight.value > 0);
    case 'idle':
      return yes(sight.days !== null && sight.days >= when.days);
    case 'in_stage':
      return yes(sight.days !== null && sight.days > when.days);
    case 'changed':
      return sight.last === undefined ? 'clear' : yes(sight.value !== sight.last);
    case 'moved':
      return judgeMove(when, sight);
    default:
      return sight.value === null ? 'between' : judgeLine(when, sight.value);
  }
}

function yes(isSo: boolean): Verdict {
  return isSo ? 'met' : 'clear';
}

/** A line for clearing on the wrong side of the first would leave nothing to clear: the first one counts then. */
function judgeLine(when: Extract<When, { is: 'above' | 'below' | 'between' }>, value: number): Verdict {
  if (when.is === 'between') return yes(value >= when.low && value <= when.high);
  const sign = when.is === 'above' ? 1 : -1;
  if (sign * (value - when.value) > 0) return 'met';
  const clear = when.clear === null ? when.value : sign * Math.min(sign * when.clear, sign * when.value);
  return sign * (value - clear) <= 0 ? 'clear' : 'between';
}

/** Against nothing there is no percentage: unknown. */
function judgeMove({ way, percent, against, of }: Extract<When, { is: 'moved' }>, sight: Sight): Verdict {
  const known = sight.before.filter((one) => one !== null);
  const usual = against === 'previous' ? (sight.before.at(-1) ?? null) : median(known.slice(-of));
  if (sight.value === null || usual === null || usual === 0) return 'between';
  const moved = ((sight.value - usual) / Math.abs(usual)) * 100;
  return yes((way !== 'down' && moved >= percent) || (way !== 'up' && moved <= -percent));
}
