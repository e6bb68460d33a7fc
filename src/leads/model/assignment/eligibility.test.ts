import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { exclusionOf, topLeadCap } from './eligibility.ts';
import { capacityOn, sizeBandOf, usualProfile } from './rep-profile.ts';
import { lead, occasion, rep } from './testing/any-bench.ts';

const at = (text: string) => new Date(`${text}+08:00`);
const without = { product: [], industry: [], region: [], size: [], language: [] };

test.each([
  ['without the right', rep('a', { mayWork: false }), {}, { code: 'no_right' }],
  ['who takes none', rep('a', { profile: { takesLeads: false } }), {}, { code: 'takes_no_leads' }],
  ['who had it before', rep('a'), { excludedOwnerIds: ['a'] }, { code: 'previous_owner' }],
  [
    'who serves a competitor',
    rep('a', { profile: { conflictAccountIds: ['acme'] } }),
    { subject: lead({ accountId: 'acme' }) },
    { code: 'conflict_account' },
  ],
  [
    'whose territory it is not',
    rep('a', { profile: { onlyOwnRegions: true, specialities: { ...without, region: ['浙江'] } } }),
    { subject: lead({ province: '广东' }) },
    { code: 'outside_region', province: '广东' },
  ],
  [
    'of another level',
    rep('a'),
    { levels: ['senior' as const] },
    { code: 'level_not_wanted', level: 'regular' },
  ],
  [
    'with a spent quota',
    rep('a', { receivedToday: 20 }),
    {},
    { code: 'quota_spent', received: 20, capacity: 20 },
  ],
  ['with full hands', rep('a', { held: 100 }), {}, { code: 'hold_limit', held: 100, limit: 100 }],
])('a lead does not go to a rep %s', (_, state, told, exclusion) => {
  expect(exclusionOf(state, occasion(lead(), told))).toEqual(exclusion);
});

test('a province is the same however it is written, and a city stands for its own', () => {
  const profile = { onlyOwnRegions: true, specialities: { ...without, region: ['浙江'] } };
  for (const province of ['浙江', '浙江省', '杭州市'])
    expect(exclusionOf(rep('a', { profile }), occasion(lead({ province })))).toBeNull();
  expect(exclusionOf(rep('a', { profile }), occasion(lead()))).toMatchObject({ code: 'outside_region' });
});

test('a rep within all limits can take it', () => {
  expect(
    exclusionOf(rep('a', { receivedToday: 19, held: 99 }), occasion(lead({ accountId: 'acme' }))),
  ).toBeNull();
});

const leave = (from: string, until: string | null, kind: 'leave' | 'hold' = 'leave') => ({
  kind,
  from: at(from),
  until: until === null ? null : at(until),
  reason: '年假',
});

test('leave keeps leads away until the rep is back before somebody has to accept', () => {
  const away = rep('a', { absences: [leave('2026-03-30T00:00', '2026-04-02T00:00')] });
  expect(exclusionOf(away, occasion(lead()))).toMatchObject({ code: 'on_leave', reason: '年假' });
  const night = { now: at('2026-04-01T22:00') };
  expect(
    exclusionOf(away, occasion(lead(), night)),
    'he is back at nine, before anybody has to accept',
  ).toBeNull();
  const longer = rep('a', {
    absences: [leave('2026-03-30T00:00', '2026-04-01T00:00'), leave('2026-04-01T00:00', null, 'hold')],
  });
  expect(exclusionOf(longer, occasion(lead()))).toMatchObject({ code: 'on_leave' });
  const held = rep('a', { absences: [leave('2026-03-31T09:00', '2026-03-31T10:10', 'hold')] });
  expect(exclusionOf(held, occasion(lead({ level: 'A1' }))), 'back within a quarter of an hour').toBeNull();
  const training = rep('a', { absences: [leave('2026-03-31T09:00', '2026-03-31T11:00', 'hold')] });
  expect(exclusionOf(training, occasion(lead({ level: 'A1' })))).toMatchObject({ code: 'on_hold' });
  expect(exclusionOf(training, occasion(lead({ level: 'B1' }))), 'four hours are enough').toBeNull();
});

test('a lead that begins leave tomorrow does not take what is due tomorrow', () => {
  const tomorrow = rep('a', { absences: [leave('2026-04-01T00:00', '2026-04-08T00:00')] });
  expect(exclusionOf(tomorrow, occasion(lead(), { now: at('2026-03-31T20:00') }))).toMatchObject({
    code: 'on_leave',
  });
  expect(exclusionOf(tomorrow, occasion(lead()))).toBeNull();
});

test('somebody on a late shift takes what comes in the evening, the others do too as they return before the clock runs', () => {
  const late = rep('late', { profile: { spans: [{ from: 14 * 60, to: 22 * 60 }] } });
  expect(exclusionOf(late, occasion(lead({ level: 'A1' })))).toMatchObject({
    code: 'off_hours',
    until: at('2026-03-31T14:00').toISOString(),
  });
  expect(exclusionOf(late, occasion(lead({ level: 'A1' }), { now: at('2026-03-31T15:00') }))).toBeNull();
  expect(
    exclusionOf(rep('day'), occasion(lead({ level: 'A1' }), { now: at('2026-03-31T21:00') })),
  ).toBeNull();
});

test('the cap on top leads is 1.5 × the capacity share, rounded up', () => {
  expect(topLeadCap(10, { capacity: 50, topLeads: 99 })).toBe(30);
  expect(topLeadCap(10, { capacity: 50, topLeads: 0 })).toBe(1);
  expect(topLeadCap(10, { capacity: 10, topLeads: 7 })).toBe(12);
});

test('a newcomer’s capacity grows from 40 % to all of it in 60 working days', () => {
  const newcomer = {
    ...usualProfile('a'),
    level: 'newcomer' as const,
    startedOn: '2026-03-02',
    dailyCapacity: 20,
  };
  expect(capacityOn(newcomer, '2026-03-02', chinaCalendar)).toBe(8);
  expect(capacityOn(newcomer, '2026-04-14', chinaCalendar)).toBe(14);
  expect(capacityOn(newcomer, '2026-06-01', chinaCalendar)).toBe(20);
  expect(capacityOn(newcomer, '2027-06-01', chinaCalendar)).toBe(20);
  expect(capacityOn({ ...newcomer, dailyCapacity: 1 }, '2026-03-02', chinaCalendar)).toBe(1);
  expect(capacityOn({ ...newcomer, dailyCapacity: 0 }, '2026-03-02', chinaCalendar)).toBe(0);
  expect(capacityOn({ ...newcomer, level: 'regular' }, '2026-03-02', chinaCalendar)).toBe(20);
});

test('a customer’s size falls into one band', () => {
  expect([0, 19, 20, 99, 100, 499, 500, 1999, 2000, 90_000].map(sizeBandOf)).toEqual([
    'micro',
    'micro',
    'small',
    'small',
    'medium',
    'medium',
    'large',
    'large',
    'giant',
    'giant',
  ]);
});
