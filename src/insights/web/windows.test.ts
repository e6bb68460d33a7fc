import { expect, test } from 'vitest';
import { isWindow, periodOfWindow } from '../model/windows.ts';
import { windowOfDays } from './windows.ts';

test('a window of chosen days holds its last day', () => {
  const name = windowOfDays('2026-01-01', '2026-03-31');
  expect(name).toBe('2026-01-01..2026-03-31');
  expect(periodOfWindow(name!, '2026-06-01')).toEqual({ from: '2026-01-01', to: '2026-04-01' });
});

test('a named window moves with today, and all of time has no days', () => {
  expect(periodOfWindow('last_quarter', '2026-05-09')).toEqual({ from: '2026-01-01', to: '2026-04-01' });
  expect(periodOfWindow('all', '2026-05-09')).toBeNull();
});

test('an address with days that do not exist or stand in the wrong order is not a window', () => {
  for (const name of [
    '2026-02-30..2026-03-01',
    '2026-03-02..2026-03-01',
    'soon',
    '',
    7,
    '2026-01-01..2026-01-02..x',
  ]) {
    expect(isWindow(name), String(name)).toBe(false);
  }
  expect(windowOfDays('2026-03-02', '2026-03-01')).toBeNull();
  expect(isWindow('all') && isWindow('this_month') && isWindow('2026-01-01..2026-01-01')).toBe(true);
});
