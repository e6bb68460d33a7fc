import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { usualSpans } from '../../../platform/model/working-hours.ts';
import { workedTime } from './worked-time.ts';

const hours = { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };
const at = (text: string) => new Date(`${text}:00+08:00`);

test('a weekend between opening and solution does not count, nor does the night', () => {
  const friday = at('2026-03-06T17:00');
  const clock = { respondedAt: at('2026-03-06T17:20'), solvedAt: at('2026-03-09T09:30') };
  const worked = workedTime(friday, clock, hours);
  expect(worked.respondMinutes).toBe(20);
  expect(worked.solveMinutes).toBeLessThan(121);
  expect(worked.solveMinutes).toBeGreaterThan(20);
});

test('what came at night and was answered before the day began took no working time', () => {
  const clock = { respondedAt: at('2026-03-07T11:00'), solvedAt: null };
  expect(workedTime(at('2026-03-06T23:00'), clock, hours)).toEqual({ respondMinutes: 0, solveMinutes: null });
});
