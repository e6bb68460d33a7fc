import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../platform/model/calendar.ts';
import { changeBetween, comparedPeriod } from './compare.ts';

test('a month is compared with the whole month before, however long', () => {
  const march = { from: '2026-03-01', to: '2026-04-01' };
  expect(comparedPeriod(march, 'previous_period')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(comparedPeriod(march, 'same_period_last_year')).toEqual({ from: '2025-03-01', to: '2025-04-01' });
});

test('a quarter is compared with the quarter before, a year with the year before', () => {
  const quarter = { from: '2026-01-01', to: '2026-04-01' };
  expect(comparedPeriod(quarter, 'previous_period')).toEqual({ from: '2025-10-01', to: '2026-01-01' });
  const year = { from: '2025-01-01', to: '2026-01-01' };
  expect(comparedPeriod(year, 'previous_period')).toEqual({ from: '2024-01-01', to: '2025-01-01' });
});

test('February of a leap year is compared with the whole February before', () => {
  const february = { from: '2028-02-01', to: '2028-03-01' };
  expect(comparedPeriod(february, 'same_period_last_year')).toEqual({ from: '2027-02-01', to: '2027-03-01' });
});

test('any other window is compared with as many days just before it', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-02', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 8, max: 27 }), (from, length) => {
      const period = { from, to: addDays(from, length) };
      const before = comparedPeriod(period, 'previous_period');
      expect(before.to).toBe(from);
      expect(daysBetween(before.from, before.to)).toBe(length);
    }),
  );
});

test('a change from zero has no percentage, and from the unknown no amount', () => {
  expect(changeBetween(100, 110)).toEqual({ absolute: 10, relative: 0.1 });
  expect(changeBetween(0, 5)).toEqual({ absolute: 5, relative: null });
  expect(changeBetween(-10, -5)).toEqual({ absolute: 5, relative: 0.5 });
  expect(changeBetween(null, 5)).toEqual({ absolute: null, relative: null });
});
