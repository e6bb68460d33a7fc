import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { latestWakening, snoozeFault } from './snooze.ts';

const terms = { today: '2026-03-31', calendar: chinaCalendar, factor: 2 };

test('a clock sleeps until tomorrow at least, and at most twice the days it allows', () => {
  expect(snoozeFault('2026-03-31', 7, terms)?.code).toBe('snooze_over');
  expect(snoozeFault('2026-04-01', 7, terms)).toBeNull();
  const latest = latestWakening(7, terms);
  expect(latest, '14 working days, with Qingming between').toBe('2026-04-21');
  expect(snoozeFault(latest, 7, terms)).toBeNull();
  expect(snoozeFault('2026-04-22', 7, terms)?.code).toBe('snooze_too_long');
});

test('a stage without days sleeps as if it allowed a week', () => {
  expect(latestWakening(null, terms)).toBe('2026-04-15');
});
