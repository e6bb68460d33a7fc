import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay, dayOf } from '../../platform/model/calendar.ts';
import { chinaCalendar } from '../../platform/model/working-calendar.ts';
import { isWorkingTime, usualSpans, workingMinutesBetween } from '../../platform/model/working-hours.ts';
import { waitUnits, type MomentTrigger } from './definition.ts';
import { datesAround, dueAfter, momentOf } from './due.ts';

const hours = { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };
const at = (text: string) => new Date(`${text}+08:00`);
const moment = (told: Partial<MomentTrigger> = {}): MomentTrigger => ({
  kind: 'moment',
  field: 'expected_close',
  side: 'before',
  amount: 7,
  unit: 'days',
  at: 540,
  ...told,
});
const anyInstant = fc.date({ min: at('2025-01-01T00:00'), max: at('2026-12-31T00:00'), noInvalidDate: true });

test.each([
  ['at once', null, '2026-02-13T17:00', '2026-02-13T17:00'],
  ['two days by the clock', { amount: 2, unit: 'days' as const }, '2026-02-13T17:00', '2026-02-15T17:00'],
  [
    'a working day over the spring festival',
    { amount: 2, unit: 'working_days' as const },
    '2026-02-13T17:00',
    '2026-02-24T17:00',
  ],
  [
    'working hours over lunch',
    { amount: 3, unit: 'working_hours' as const },
    '2026-03-31T11:00',
    '2026-03-31T15:30',
  ],
])('a run waits: %s', (_, wait, from, until) => {
  expect(dueAfter(at(from), wait, hours)).toEqual(at(until));
});

test('waiting never ends before it began, longer waiting never sooner, working hours end in working time', () => {
  const wait = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...waitUnits) });
  fc.assert(
    fc.property(anyInstant, wait, (from, asked) => {
      const due = dueAfter(from, asked, hours);
      expect(due.getTime()).toBeGreaterThanOrEqual(from.getTime());
      const longer = dueAfter(from, { ...asked, amount: asked.amount + 1 }, hours);
      expect(longer.getTime()).toBeGreaterThanOrEqual(due.getTime());
      if (asked.unit === 'working_hours') {
        expect(workingMinutesBetween(from, due, hours)).toBeCloseTo(asked.amount * 60, 6);
        expect(isWorkingTime(new Date(due.getTime() - 1), hours)).toBe(true);
      }
      if (asked.unit === 'working_days')
        expect(isWorkingDay(dayOf(due, hours.timeZone), hours.calendar)).toBe(true);
    }),
  );
});

test('a week before a day is nine o’clock of that day, working days step over days off', () => {
  expect(momentOf(moment(), '2026-03-31', hours)).toEqual(at('2026-03-24T09:00'));
  expect(momentOf(moment({ side: 'after', amount: 1, unit: 'working_days' }), '2026-02-14', hours)).toEqual(
    at('2026-02-24T09:00'),
  );
});

test('the dates that are looked at hold every date that sets a rule off within the window', () => {
  const trigger = fc.record({
    side: fc.constantFrom('before' as const, 'after' as const),
    amount: fc.integer({ min: 0, max: 120 }),
    unit: fc.constantFrom(...waitUnits),
    at: fc.integer({ min: 0, max: 1439 }),
  });
  fc.assert(
    fc.property(trigger, anyInstant, (told, date) => {
      const value = dayOf(date, hours.timeZone);
      const until = momentOf(moment(told), value, hours);
      const { from, until: last } = datesAround(moment(told), {
        from: new Date(until.getTime() - 60_000),
        until,
      });
      expect(dayOf(from, hours.timeZone) <= value).toBe(true);
      expect(value <= dayOf(last, hours.timeZone)).toBe(true);
    }),
  );
});
