import { expect, test } from 'vitest';
import { offsetAt } from './calendar.ts';
import { steadySince } from './steady-zone.ts';

const now = new Date('2026-06-15T08:00:00Z');
const hour = 3_600_000;

test.each([
  ['Asia/Shanghai', 8, '1991-09-15'],
  ['Asia/Kolkata', 5.5, '1970-01-01'],
  ['UTC', 0, '1970-01-01'],
])('%s is %s hours ahead since %s or some days later', (zone, hours, changed) => {
  const { since, aheadMs } = steadySince(zone, now)!;
  expect(aheadMs).toBe(hours * hour);
  const days = (since.getTime() - Date.parse(changed)) / (24 * hour);
  expect(days).toBeGreaterThanOrEqual(-1);
  expect(days).toBeLessThanOrEqual(11);
});

test.each(['Europe/Berlin', 'America/New_York', 'Australia/Sydney'])('clocks of %s still change', (zone) => {
  expect(steadySince(zone, now)).toBeNull();
});

test('every day since then has that time', () => {
  const { since, aheadMs } = steadySince('Asia/Shanghai', now)!;
  for (let at = since.getTime(); at < Date.UTC(2040, 0); at += 24 * hour)
    expect(offsetAt(at, 'Asia/Shanghai')).toBe(aheadMs);
});
