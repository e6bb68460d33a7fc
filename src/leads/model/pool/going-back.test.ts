import { expect, test } from 'vitest';
import { warningDue } from './recycle-warning.ts';
import type { RecycleRule } from './recycle-rule.ts';
import { poolOnReturn } from './return-pool.ts';
import { atClock, lastRunDay, nextRunDay } from './run-clock.ts';
import { reasonInWords } from './standing-words.ts';
import { standingOf, type LeadFacts } from './standing.ts';

const rule: RecycleRule = {
  id: 'r',
  name: '7 天未联系',
  segment: [],
  fromPoolId: null,
  toPoolId: null,
  unit: 'calendar',
  protectDays: null,
  extendDays: 0,
  mostDays: null,
  untouchedDays: 7,
  undealtDays: null,
  dealRank: null,
};
const facts: LeadFacts = {
  since: '2026-03-02',
  lastContact: null,
  dealRank: null,
  lockedUntil: null,
  away: [],
};
const today = '2026-03-05';

test('without anything to keep it a lead goes back when its clock runs out', () => {
  expect(standingOf(today, rule, facts)).toEqual({
    on: '2026-03-09',
    latestOn: null,
    reason: 'untouched',
    kept: null,
  });
});

test('what is overdue goes with the next run', () => {
  expect(standingOf('2026-03-20', rule, facts)).toMatchObject({ on: '2026-03-20', kept: null });
});

test('an open deal keeps it from the place of its pipeline that the rule names', () => {
  const named = { ...rule, dealRank: 3 };
  expect(standingOf(today, named, { ...facts, dealRank: 2 })).toMatchObject({ on: '2026-03-09', kept: null });
  expect(standingOf(today, named, { ...facts, dealRank: 3 })).toMatchObject({ on: null, kept: 'open_deal' });
  expect(standingOf(today, rule, { ...facts, dealRank: 9 })).toMatchObject({ on: '2026-03-09', kept: null });
});

test('a lock keeps it through its last day, and one that ends earlier changes nothing', () => {
  const until = (lockedUntil: string) => standingOf(today, rule, { ...facts, lockedUntil });
  expect(until('2026-03-09')).toMatchObject({ on: '2026-03-10', kept: 'locked' });
  expect(until('2026-03-08')).toMatchObject({ on: '2026-03-09', kept: null });
});

test('an overdue lead stays while its owner is on leave', () => {
  const away = [{ from: '2026-03-19', to: '2026-03-22' }];
  expect(standingOf('2026-03-20', rule, { ...facts, away })).toMatchObject({
    on: '2026-03-23',
    kept: 'on_leave',
  });
});

test('the reason is told with the numbers of the rule', () => {
  expect(reasonInWords('untouched', rule)).toEqual({
    zh: '连续 7 个自然日没有联系客户',
    en: 'No contact with the customer for 7 calendar days',
  });
});

test('a lead goes where it is sent, else where it came from, else to the usual pool', () => {
  const pools = { chosen: 'chosen', cameFrom: 'from', usual: 'usual', nurture: 'nurture' };
  expect(poolOnReturn(pools, 1)).toBe('chosen');
  expect(poolOnReturn({ ...pools, chosen: null }, 1)).toBe('from');
  expect(poolOnReturn({ ...pools, chosen: null, cameFrom: null }, 2)).toBe('usual');
  expect(poolOnReturn({ chosen: null, cameFrom: null, usual: null, nurture: null }, 1)).toBeNull();
});

test('what comes back for the third time is for marketing to keep warm', () => {
  const pools = { chosen: 'chosen', cameFrom: null, usual: null, nurture: 'nurture' };
  expect(poolOnReturn(pools, 2)).toBe('chosen');
  expect(poolOnReturn(pools, 3)).toBe('nurture');
  expect(poolOnReturn({ ...pools, nurture: null }, 3)).toBe('chosen');
});

// 2026-03-06 is a Friday.
test.each([
  ['2026-03-06', '2026-03-12', [], null],
  ['2026-03-06', '2026-03-11', [], 3],
  ['2026-03-06', '2026-03-11', [3], null],
  ['2026-03-10', '2026-03-11', [3], 1],
  ['2026-03-10', '2026-03-11', [3, 1], null],
  ['2026-03-09', '2026-03-11', [], 3],
  ['2026-03-11', '2026-03-11', [3, 1], null],
  ['2026-03-11', '2026-03-11', [], 1],
  ['2026-03-12', '2026-03-11', [], null],
] as const)('on %s of a lead that goes back on %s, told %j: tell %s', (today, on, told, due) => {
  expect(warningDue(today, on, told)).toBe(due);
});

test('the run of a day is at its clock time in the organisation’s zone', () => {
  expect(atClock('2026-03-10', '22:30', 'Asia/Shanghai').toISOString()).toBe('2026-03-10T14:30:00.000Z');
  const before = new Date('2026-03-10T14:29:59Z');
  const after = new Date('2026-03-10T14:30:00Z');
  expect([
    nextRunDay(before, '22:30', 'Asia/Shanghai'),
    lastRunDay(before, '22:30', 'Asia/Shanghai'),
  ]).toEqual(['2026-03-10', '2026-03-09']);
  expect([nextRunDay(after, '22:30', 'Asia/Shanghai'), lastRunDay(after, '22:30', 'Asia/Shanghai')]).toEqual([
    '2026-03-11',
    '2026-03-10',
  ]);
});
