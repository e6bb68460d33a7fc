/** Functions of days and of texts. A day is a text as the calendar writes it, a month or a year its beginning. */
import { daysBetween, isDay } from '../../../../platform/model/calendar.ts';
import { textOf, type GridValue } from '../grid-value.ts';

type Known = { takes: readonly [number, number]; of: (values: GridValue[]) => GridValue };

/** `2026-03-09`, `2026-03` or `2026`, whatever of a moment follows; of what is none of these: nothing. */
const dayLike = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T ])/;

/** What does not say it (the day of `2026-03`) is nothing. */
const partOfDay = (part: 1 | 2 | 3): Known => ({
  takes: [1, 1],
  of: ([value = null]) => {
    const found = dayLike.exec(textOf(value))?.[part];
    return found === undefined ? null : Number(found);
  },
});

const text = (of: (letters: readonly string[], first: number, second: number) => GridValue) => {
  return ([value = null, first = null, second = null]: GridValue[]): GridValue =>
    value === null ? null : of([...textOf(value)], wholeOf(first, 1), wholeOf(second, Infinity));
};

/** Counts and places are whole and not below zero. */
function wholeOf(value: GridValue, usual: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.floor(value)) : usual;
}

/** Letters are counted as people count them: a Chinese sign is one, a rare one, too. */
export const dayAndTextFunctions: Readonly<Record<string, Known>> = {
  year: partOfDay(1),
  month: partOfDay(2),
  day: partOfDay(3),
  /** From the first day to the second, below zero where that is earlier. */
  days: {
    takes: [2, 2],
    of: ([from = null, to = null]) => {
      const [first, last] = [textOf(from).slice(0, 10), textOf(to).slice(0, 10)];
      return isDay(first) && isDay(last) ? daysBetween(first, last) : null;
    },
  },
  left: { takes: [1, 2], of: text((letters, count) => letters.slice(0, count).join('')) },
  right: {
    takes: [1, 2],
    of: text((letters, count) => letters.slice(Math.max(0, letters.length - count)).join('')),
  },
  /** From its first-th letter, so many or all that follow. */
  mid: {
    takes: [2, 3],
    of: text((letters, from, count) => letters.slice(Math.max(0, from - 1), from - 1 + count).join('')),
  },
  length: { takes: [1, 1], of: text((letters) => letters.length) },
  /** Whether the second text stands in the first, whatever the case of its letters. */
  contains: {
    takes: [2, 2],
    of: ([value = null, part = null]) => textOf(value).toLowerCase().includes(textOf(part).toLowerCase()),
  },
};
