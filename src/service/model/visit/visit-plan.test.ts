import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isWorkingDay } from '../../../platform/model/calendar.ts';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { intervalOf, nextVisitOn, usualVisitDays } from './visit-plan.ts';

test('a level that the plan does not know counts as none', () => {
  expect(intervalOf(usualVisitDays, 'a')).toBe(30);
  expect(intervalOf(usualVisitDays, null)).toBe(90);
  expect(intervalOf(usualVisitDays, 'vip')).toBe(90);
  expect(intervalOf(usualVisitDays, 'toString')).toBe(90);
});

test('the day is moved past weekends and holidays, and on to weekends worked in exchange', () => {
  // 2026-09-25 to 27 is the Mid-Autumn holiday, 2026-09-20 a Sunday worked in exchange.
  expect(nextVisitOn('2026-08-26', 30, '2026-08-26', chinaCalendar)).toBe('2026-09-28');
  expect(nextVisitOn('2026-08-21', 30, '2026-08-26', chinaCalendar)).toBe('2026-09-20');
});

test('what is long due is due today; no interval, no visit', () => {
  expect(nextVisitOn('2025-01-01', 30, '2026-03-10', chinaCalendar)).toBe('2026-03-10');
  expect(nextVisitOn('2025-01-01', 0, '2026-03-10', chinaCalendar)).toBeNull();
});

test('always a working day, never in the past, never before its time', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((on) => addDays('2024-06-01', on));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 400 }), (last, today, interval) => {
      const next = nextVisitOn(last, interval, today, chinaCalendar)!;
      expect(isWorkingDay(next, chinaCalendar)).toBe(true);
      expect(next >= today && next >= addDays(last, interval)).toBe(true);
    }),
  );
});
