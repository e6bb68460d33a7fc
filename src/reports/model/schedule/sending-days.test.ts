import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, isWorkingDay, type Day } from '../../../platform/model/calendar.ts';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { isSentOn, nextSending, type SendingDays } from './sending-days.ts';

const plan = (days: SendingDays['days'], whenOff: SendingDays['whenOff'] = 'later'): SendingDays => ({
  days,
  whenOff,
  at: '08:30',
  alsoAt: [],
  timeZone: 'Asia/Shanghai',
});
const sentOf = (own: SendingDays, from: Day, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index)).filter((day) =>
    isSentOn(own, day, chinaCalendar),
  );

test('every working day leaves out holidays and has the weekends worked in exchange', () => {
  expect(sentOf(plan({ every: 'day' }, 'skip'), '2026-09-28', 14)).toEqual([
    '2026-09-28',
    '2026-09-29',
    '2026-09-30',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
  ]);
});

test('a Monday off is sent on the next working day, once; the first of the month likewise', () => {
  expect(sentOf(plan({ every: 'week', weekdays: [1, 2] }), '2026-10-01', 12)).toEqual([
    '2026-10-08',
    '2026-10-12',
  ]);
  expect(sentOf(plan({ every: 'month', day: 1 }), '2026-10-01', 31)).toEqual(['2026-10-08']);
});

test('the end of the month is its last day, or the last working day before it', () => {
  expect(sentOf(plan({ every: 'month', day: 'last' }, 'go'), '2026-02-01', 28)).toEqual(['2026-02-28']);
  expect(sentOf(plan({ every: 'month', day: 'last' }, 'earlier'), '2026-05-01', 31)).toEqual(['2026-05-29']);
  expect(sentOf(plan({ every: 'month', day: 31 }, 'go'), '2026-04-01', 30)).toEqual(['2026-04-30']);
});

test('a quarter has its day in the same month of each', () => {
  const end = plan({ every: 'quarter', month: 3, day: 'last' }, 'earlier');
  expect(sentOf(end, '2026-01-01', 365)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']);
  const second = plan({ every: 'quarter', month: 2, day: 15 }, 'go');
  expect(sentOf(second, '2026-01-01', 365)).toEqual(['2026-02-15', '2026-05-15', '2026-08-15', '2026-11-15']);
  expect(nextSending(second, new Date('2026-11-15T00:30Z'), chinaCalendar)).toEqual(
    new Date('2027-02-15T00:30Z'),
  );
});

test('several times a day come one after the other, in whatever order they are written', () => {
  const own = { ...plan({ every: 'day' }, 'skip'), at: '18:00', alsoAt: ['08:30', '12:00'] };
  let at = new Date('2026-11-27T00:30Z');
  const sent = Array.from({ length: 4 }, () => (at = nextSending(own, at, chinaCalendar)).toISOString());
  expect(sent.map((one) => one.slice(5, 16))).toEqual([
    '11-27T04:00',
    '11-27T10:00',
    '11-30T00:30',
    '11-30T04:00',
  ]);
});

test('by the clock of its own zone', () => {
  const own = { ...plan({ every: 'day' }, 'go'), timeZone: 'America/New_York' };
  expect(nextSending(own, new Date('2026-11-27T14:00Z'), chinaCalendar)).toEqual(
    new Date('2026-11-28T13:30Z'),
  );
});

const days = fc.oneof(
  fc.constant({ every: 'day' } as const),
  fc.record({
    every: fc.constant('week' as const),
    weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    every: fc.constant('month' as const),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
  }),
  fc.record({
    every: fc.constant('quarter' as const),
    month: fc.integer({ min: 1, max: 3 }),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
  }),
);

test('for any plan the next sending lies ahead, is a day of the plan, and none lies between', () => {
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('go', 'skip', 'later', 'earlier' as const),
      fc.integer({ min: 0, max: 700 }),
      (every, off, offset) => {
        const own = plan(every, off);
        const after = new Date(Date.parse('2025-06-01T03:00Z') + offset * 86_400_000);
        const next = nextSending(own, after, chinaCalendar);
        const day = dayOf(next, own.timeZone);
        expect(next > after).toBe(true);
        const first = dayOf(after, own.timeZone);
        const between = sentOf(own, addDays(first, 1), 70).filter((one) => one < day);
        expect(between).toEqual([]);
        if (off !== 'go' && isSentOn(own, day, chinaCalendar))
          expect(isWorkingDay(day, chinaCalendar)).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});
