import { expect, test } from 'vitest';
import { namePeriod, readPeriod } from './period-name.ts';

test('periods are named 2026, 2026-Q1, 2026-03, and weeks and days by their first day', () => {
  expect(namePeriod('year', '2026-01-01')).toBe('2026');
  expect(namePeriod('quarter', '2026-10-01')).toBe('2026-Q4');
  expect(namePeriod('month', '2026-03-01')).toBe('2026-03');
  expect(namePeriod('week', '2026-03-02')).toBe('2026-03-02');
});

test('a name stands for its days, half-open', () => {
  expect(readPeriod('quarter', '2026-Q4')).toEqual({ from: '2026-10-01', to: '2027-01-01' });
  expect(readPeriod('month', '2026-02')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(readPeriod('week', '2026-03-04')).toEqual({ from: '2026-03-02', to: '2026-03-09' });
  expect(readPeriod('day', '2026-12-31')).toEqual({ from: '2026-12-31', to: '2027-01-01' });
});

test('what names no period is null', () => {
  expect(readPeriod('quarter', '2026-Q5')).toBeNull();
  expect(readPeriod('month', '2026-13')).toBeNull();
  expect(readPeriod('day', '2026-02-30')).toBeNull();
  expect(readPeriod('year', '26')).toBeNull();
  expect(readPeriod('day', '9999-12-31')).toBeNull();
});
