import { expect, test } from 'vitest';
import { clockOf, spanOf } from './lead-clock.ts';

const now = new Date('2026-03-10T02:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const lead = {
  status: 'new' as const,
  acceptDueAt: null,
  acceptedAt: null,
  returnDueAt: null,
  recycleAt: null,
};

test('a lead is to be accepted in time: running, soon, over; accepted, the clock is gone', () => {
  const state = (minutes: number) => clockOf({ ...lead, acceptDueAt: inMinutes(minutes) }, now)?.state;
  expect([state(31), state(30), state(0), state(-5)]).toEqual(['running', 'soon', 'over', 'over']);
  expect(clockOf({ ...lead, acceptDueAt: inMinutes(5), acceptedAt: inMinutes(-1) }, now)).toBeNull();
});

test('a return has its own clock, a closed lead none', () => {
  const returned = { ...lead, status: 'returned' as const, returnDueAt: inMinutes(600) };
  expect(clockOf(returned, now)).toMatchObject({ kind: 'return', state: 'running' });
  expect(clockOf({ ...returned, status: 'converted' }, now)).toBeNull();
});

test('going back to a pool shows within its last day', () => {
  const back = (minutes: number) => clockOf({ ...lead, recycleAt: inMinutes(minutes) }, now)?.kind ?? null;
  expect([back(24 * 60), back(24 * 60 + 1)]).toEqual(['going_back', null]);
});

test.each([
  [1_000, 1, 'minute'],
  [59 * 60_000, 59, 'minute'],
  [60 * 60_000, 1, 'hour'],
  [47 * 3_600_000, 47, 'hour'],
  [-72 * 3_600_000, 3, 'day'],
] as const)('%i ms read as %i %s', (ms, count, unit) => {
  expect(spanOf(ms)).toEqual({ count, unit });
});
