import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../platform/model/calendar.ts';
import { chinaCalendar, withOwnDays } from '../../../platform/model/working-calendar.ts';
import { addCountedDays, isCounted } from './counted-days.ts';
import { recycleDay, type Holding } from './recycle-day.ts';
import type { RecycleClocks } from './recycle-rule.ts';

const none: RecycleClocks = {
  unit: 'calendar',
  protectDays: null,
  extendDays: 0,
  mostDays: null,
  untouchedDays: null,
  undealtDays: null,
};
const redCircle: RecycleClocks = { ...none, protectDays: 10, extendDays: 3, mostDays: 20 };
const claimed = '2019-03-25';

test.each([
  [null, '2019-04-04', 'protection'],
  ['2019-03-28', '2019-04-04', 'protection'],
  ['2019-04-02', '2019-04-05', 'protection'],
  ['2019-04-05', '2019-04-08', 'protection'],
  ['2019-04-11', '2019-04-14', 'protection'],
  ['2019-04-12', '2019-04-14', 'maximum'],
  ['2019-04-14', '2019-04-14', 'maximum'],
])(
  'claimed on 25 March with 10, 3 and 20 days, last contact %s: back on %s (%s)',
  (lastContact, on, reason) => {
    expect(recycleDay(redCircle, { since: claimed, lastContact })).toEqual({
      on,
      reason,
      latestOn: '2019-04-14',
    });
  },
);

test('a contact never brings the day nearer', () => {
  const before = recycleDay(redCircle, { since: claimed, lastContact: null })!;
  expect(recycleDay(redCircle, { since: claimed, lastContact: claimed })!.on).toBe(before.on);
});

test('untouched counts from the last contact, un-dealt from taking over; the earliest clock decides', () => {
  const clocks = { ...none, untouchedDays: 7, undealtDays: 30 };
  expect(recycleDay(clocks, { since: '2026-03-02', lastContact: null })).toEqual({
    on: '2026-03-09',
    reason: 'untouched',
    latestOn: '2026-04-01',
  });
  expect(recycleDay(clocks, { since: '2026-03-02', lastContact: '2026-03-30' })).toEqual({
    on: '2026-04-01',
    reason: 'undealt',
    latestOn: '2026-04-01',
  });
});

test('without a clock a lead never goes back', () => {
  expect(recycleDay(none, { since: claimed, lastContact: null })).toBeNull();
});

test('working days step over the National Day week and count the Saturday worked in exchange', () => {
  const clocks = { ...none, unit: 'working' as const, untouchedDays: 3 };
  expect(recycleDay(clocks, { since: '2026-09-29', lastContact: null })!.on).toBe('2026-10-09');
  expect(recycleDay(clocks, { since: '2026-10-08', lastContact: null })!.on).toBe('2026-10-12');
});

test('days that the company itself takes off do not count as working days', () => {
  const calendar = withOwnDays(chinaCalendar, { off: ['2026-03-03', '2026-03-04'], worked: [] });
  const clocks = { ...none, unit: 'working' as const, untouchedDays: 2 };
  expect(recycleDay(clocks, { since: '2026-03-02', lastContact: null })!.on).toBe('2026-03-04');
  expect(recycleDay(clocks, { since: '2026-03-02', lastContact: null, calendar })!.on).toBe('2026-03-06');
});

test('days of the owner’s leave do not count, and no lead goes back on one of them', () => {
  const away = [{ from: '2026-03-05', to: '2026-03-08' }];
  const clocks = { ...none, untouchedDays: 4 };
  expect(recycleDay(clocks, { since: '2026-03-02', lastContact: null, away })!.on).toBe('2026-03-10');
  expect(
    recycleDay({ ...none, untouchedDays: 0 }, { since: '2026-03-06', lastContact: null, away })!.on,
  ).toBe('2026-03-09');
});

test('a leave without an end does not keep a lead for ever', () => {
  const away = [{ from: '2026-01-01', to: '9999-12-31' }];
  const held: Holding = { since: '2026-03-02', lastContact: null, away };
  expect(recycleDay({ ...none, untouchedDays: 7 }, held)!.on).toBe('2026-03-09');
});

const anyDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2025-01-01', days));
const anyHolding = fc
  .record({
    since: anyDay,
    contactAfter: fc.option(fc.integer({ min: 0, max: 60 })),
    away: fc.array(
      fc
        .tuple(anyDay, fc.integer({ min: 0, max: 30 }))
        .map(([from, days]) => ({ from, to: addDays(from, days) })),
      { maxLength: 3 },
    ),
  })
  .map(({ since, contactAfter, away }) => ({
    since,
    lastContact: contactAfter === null ? null : addDays(since, contactAfter),
    away,
  }));
const anyDays = fc.option(fc.integer({ min: 0, max: 60 }));
const anyClocks: fc.Arbitrary<RecycleClocks> = fc.record({
  unit: fc.constantFrom('calendar', 'working'),
  protectDays: anyDays,
  extendDays: fc.integer({ min: 0, max: 20 }),
  mostDays: anyDays,
  untouchedDays: anyDays,
  undealtDays: anyDays,
});

test('a lead goes back on a day that counts, not before it was taken over, not after the latest day', () => {
  fc.assert(
    fc.property(anyClocks, anyHolding, (clocks, held) => {
      const back = recycleDay(clocks, held);
      if (!back) return;
      expect(isCounted(back.on, { ...held, unit: clocks.unit })).toBe(true);
      expect(back.on >= held.since).toBe(true);
      if (back.latestOn !== null) expect(back.on <= back.latestOn).toBe(true);
    }),
  );
});

test('a later contact never brings the day nearer', () => {
  fc.assert(
    fc.property(anyClocks, anyHolding, fc.integer({ min: 0, max: 30 }), (clocks, held, later) => {
      const after = { ...held, lastContact: addDays(held.lastContact ?? held.since, later) };
      const [before, then] = [recycleDay(clocks, held), recycleDay(clocks, after)];
      expect(then === null).toBe(before === null);
      if (before && then) expect(then.on >= before.on).toBe(true);
    }),
  );
});

test('counting further days ends later, and by at least as many calendar days', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('calendar', 'working'),
      (day, days, unit) => {
        expect(addCountedDays(day, days + 1, { unit }) > addCountedDays(day, days, { unit })).toBe(true);
        expect(addCountedDays(day, days, { unit }) >= addDays(day, days)).toBe(true);
      },
    ),
  );
});
