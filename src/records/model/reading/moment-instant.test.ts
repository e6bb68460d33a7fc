import { expect, test } from 'vitest';
import { instantOf } from './moment-instant.ts';

test('a day is its first second where the organisation is', () => {
  const moment = { day: '2024-07-01', seconds: null, offsetMinutes: null };
  expect(instantOf(moment, 'Asia/Shanghai').toISOString()).toBe('2024-06-30T16:00:00.000Z');
});

test('a time of day is the clock on the wall, on the day the clocks change too', () => {
  const at = (day: string) => ({ day, seconds: 15 * 3600, offsetMinutes: null });
  expect(instantOf(at('2024-07-01'), 'Asia/Shanghai').toISOString()).toBe('2024-07-01T07:00:00.000Z');
  expect(instantOf(at('2024-03-10'), 'America/New_York').toISOString()).toBe('2024-03-10T19:00:00.000Z');
  expect(instantOf(at('2024-11-03'), 'America/New_York').toISOString()).toBe('2024-11-03T20:00:00.000Z');
});

test('a written offset is believed wherever the organisation is', () => {
  const moment = { day: '2024-07-01', seconds: 3600, offsetMinutes: 480 };
  expect(instantOf(moment, 'Europe/Berlin').toISOString()).toBe('2024-06-30T17:00:00.000Z');
});
