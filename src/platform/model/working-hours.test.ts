import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, isWorkingDay } from './calendar.ts';
import { chinaCalendar, withOwnDays } from './working-calendar.ts';
import {
  addWorkingMinutes,
  areProperSpans,
  isWorkingTime,
  nextWorkingTime,
  subtractWorkingMinutes,
  usualSpans,
  workingMinutesBetween,
  type WorkingHours,
} from './working-hours.ts';

const shanghai: WorkingHours = { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };
const at = (text: string) => new Date(`${text}+08:00`);
const minutesOf = (from: string, to: string) => workingMinutesBetween(at(from), at(to), shanghai);

test.each([
  ['a quarter of an hour in the morning', '2026-03-31T09:00', 15, '2026-03-31T09:15'],
  ['over lunch', '2026-03-31T11:50', 15, '2026-03-31T13:35'],
  ['over night', '2026-03-31T17:50', 15, '2026-04-01T09:05'],
  ['from the middle of the night', '2026-03-31T02:00', 15, '2026-03-31T09:15'],
  ['over a week-end', '2026-03-27T17:00', 240, '2026-03-30T12:00'],
  ['over the spring festival, whose eve is worked', '2026-02-14T17:50', 15, '2026-02-24T09:05'],
  ['a whole day ends when the day ends', '2026-03-31T09:00', 450, '2026-03-31T18:00'],
  ['no minutes at all', '2026-03-31T02:00', 0, '2026-03-31T02:00'],
])('the clock of working minutes runs: %s', (_, from, minutes, to) => {
  expect(addWorkingMinutes(at(from), minutes, shanghai)).toEqual(at(to));
});

test('work goes on where it stands, else at the next opening', () => {
  expect(nextWorkingTime(at('2026-03-31T10:00'), shanghai)).toEqual(at('2026-03-31T10:00'));
  expect(nextWorkingTime(at('2026-03-31T12:00'), shanghai)).toEqual(at('2026-03-31T13:30'));
  expect(nextWorkingTime(at('2026-03-31T18:00'), shanghai)).toEqual(at('2026-04-01T09:00'));
  expect(isWorkingTime(at('2026-03-31T11:59'), shanghai)).toBe(true);
  expect(isWorkingTime(at('2026-03-31T18:00'), shanghai)).toBe(false);
  expect(isWorkingTime(at('2026-04-06T10:00'), shanghai), 'a day off').toBe(false);
});

test('minutes between two instants count work only, and backwards below zero', () => {
  expect(minutesOf('2026-03-31T08:00', '2026-03-31T20:00')).toBe(450);
  expect(minutesOf('2026-03-31T11:00', '2026-03-31T14:00')).toBe(90);
  expect(minutesOf('2026-04-01T09:30', '2026-03-31T17:30')).toBe(-60);
});

test('an organisation closes on days of its own and works on others', () => {
  const own = withOwnDays(chinaCalendar, { off: ['2026-02-14', '2026-03-31'], worked: ['2026-04-05'] });
  expect(isWorkingDay('2026-02-14', own), 'a worked Saturday that is closed').toBe(false);
  expect(isWorkingDay('2026-03-31', own)).toBe(false);
  expect(isWorkingDay('2026-04-05', own), 'a holiday that is worked').toBe(true);
  expect(isWorkingDay('2026-02-28', own)).toBe(true);
});

test('spans are in order within one day', () => {
  expect(areProperSpans(usualSpans)).toBe(true);
  expect(areProperSpans([])).toBe(false);
  expect(areProperSpans([{ from: 600, to: 600 }])).toBe(false);
  expect(areProperSpans([{ from: 600, to: 1441 }])).toBe(false);
  expect(areProperSpans([{ from: -1, to: 60 }])).toBe(false);
  expect(areProperSpans(usualSpans.toReversed())).toBe(false);
});

test('hours that never open are a defect, not a loop', () => {
  const closed = { ...shanghai, spans: [] };
  expect(() => nextWorkingTime(at('2026-03-31T10:00'), closed)).toThrow('no working time');
});

const hoursOf = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 0, max: 144 }), { minLength: 2, maxLength: 6 }),
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London', 'Pacific/Chatham'),
  })
  .map(({ cuts, timeZone }): WorkingHours => {
    const sorted = cuts.toSorted((a, b) => a - b).map((cut) => cut * 10);
    const spans = sorted.flatMap((from, index) =>
      index % 2 === 0 && sorted[index + 1] !== undefined ? [{ from, to: sorted[index + 1]! }] : [],
    );
    return { spans, calendar: chinaCalendar, timeZone };
  });
const instants = fc
  .integer({ min: 0, max: 1_000 * 1440 })
  .map((minutes) => new Date(Date.parse('2024-06-01') + minutes * 60_000));
const lengths = fc.integer({ min: 1, max: 5_000 });

test('so many working minutes later lie so many working minutes', () => {
  fc.assert(
    fc.property(hoursOf, instants, lengths, (hours, from, minutes) => {
      const to = addWorkingMinutes(from, minutes, hours);
      expect(workingMinutesBetween(from, to, hours)).toBe(minutes);
      expect(isWorkingTime(new Date(to.getTime() - 1), hours), 'it ends within work').toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('so many working minutes ago lie so many working minutes, and a moment later fewer', () => {
  fc.assert(
    fc.property(hoursOf, instants, lengths, (hours, to, minutes) => {
      const from = subtractWorkingMinutes(to, minutes, hours);
      expect(workingMinutesBetween(from, to, hours)).toBe(minutes);
      expect(workingMinutesBetween(new Date(from.getTime() + 60_000), to, hours)).toBe(minutes - 1);
    }),
    { numRuns: 60 },
  );
});

test('working time adds up over any cut, and never runs faster than the clock', () => {
  fc.assert(
    fc.property(hoursOf, instants, lengths, lengths, (hours, from, first, second) => {
      const middle = new Date(from.getTime() + first * 60_000);
      const to = new Date(middle.getTime() + second * 60_000);
      const parts = workingMinutesBetween(from, middle, hours) + workingMinutesBetween(middle, to, hours);
      const whole = workingMinutesBetween(from, to, hours);
      expect(parts).toBeCloseTo(whole, 6);
      expect(whole).toBeLessThanOrEqual(first + second);
    }),
    { numRuns: 60 },
  );
});

test('the next working time is within work, and nothing before it is', () => {
  fc.assert(
    fc.property(hoursOf, instants, (hours, from) => {
      const next = nextWorkingTime(from, hours);
      expect(isWorkingTime(next, hours)).toBe(true);
      expect(workingMinutesBetween(from, next, hours)).toBe(0);
      expect(isWorkingDay(dayOf(next, hours.timeZone))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
