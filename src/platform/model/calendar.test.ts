import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  boundsOf,
  dayOf,
  daysBetween,
  isDay,
  isWorkingDay,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
  startOfDay,
  weekdayOf,
  workingDaysBetween,
} from './calendar.ts';
import { chinaCalendar } from './working-calendar.ts';

const zones = fc.constantFrom(
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Europe/London',
  'America/Havana',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'America/Nuuk',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
);
const instants = fc.date({ min: new Date('2012-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
const days = fc.integer({ min: 0, max: 9_000 }).map((offset) => addDays('2012-01-01', offset));

test('an instant late in the UTC day is already the next day in Shanghai', () => {
  expect(dayOf('2026-03-31T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-03-31');
  expect(dayOf('2026-03-31T16:00:00Z', 'Asia/Shanghai')).toBe('2026-04-01');
  expect(dayOf(new Date('2026-03-31T16:00:00Z'), 'America/New_York')).toBe('2026-03-31');
});

test.each([
  ['2026-04-01', 'Asia/Shanghai', '2026-03-31T16:00:00.000Z'],
  ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
  ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['2025-11-02', 'America/Havana', '2025-11-02T04:00:00.000Z'],
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, start) => {
  expect(startOfDay(day, zone).toISOString()).toBe(start);
});

test('in every zone a day begins on itself, and the millisecond before is another day', () => {
  fc.assert(
    fc.property(days, zones, (day, zone) => {
      const start = startOfDay(day, zone);
      expect(dayOf(start, zone)).toBe(day);
      expect(dayOf(new Date(start.getTime() - 1), zone)).toBe(addDays(day, -1));
    }),
    { numRuns: 2_000 },
  );
});

test('in every zone an instant lies between the start of its day and the start of the next', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const day = dayOf(instant, zone);
      const { from, to } = boundsOf({ from: day, to: addDays(day, 1) }, zone);
      expect(from.getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(to.getTime()).toBeGreaterThan(instant.getTime());
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['day', '2026-04-01', '2026-04-02'],
  ['week', '2026-03-30', '2026-04-06'],
  ['month', '2026-04-01', '2026-05-01'],
  ['quarter', '2026-04-01', '2026-07-01'],
  ['year', '2026-01-01', '2027-01-01'],
] as const)('the %s of 1 April 2026 runs from %s to before %s', (kind, from, to) => {
  expect(periodOf(kind, '2026-04-01')).toEqual({ from, to });
});

test('the periods of every kind hold their day and follow each other without a gap', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (day, kind) => {
      const period = periodOf(kind, day);
      expect(period.from <= day && day < period.to).toBe(true);
      expect(periodOf(kind, addDays(period.from, -1))).toEqual(previousPeriod(period));
    }),
  );
});

test('the period before March is the whole of February, before a window of ten days the ten days before', () => {
  expect(previousPeriod({ from: '2026-03-01', to: '2026-04-01' })).toEqual({
    from: '2026-02-01',
    to: '2026-03-01',
  });
  expect(previousPeriod({ from: '2026-01-01', to: '2026-04-01' })).toEqual({
    from: '2025-10-01',
    to: '2026-01-01',
  });
  expect(previousPeriod({ from: '2026-03-05', to: '2026-03-15' })).toEqual({
    from: '2026-02-23',
    to: '2026-03-05',
  });
});

test('the same period last year keeps its days, and a leap day becomes 28 February', () => {
  expect(samePeriodLastYear({ from: '2026-03-05', to: '2026-03-15' })).toEqual({
    from: '2025-03-05',
    to: '2025-03-15',
  });
  expect(samePeriodLastYear({ from: '2024-02-29', to: '2024-03-01' })).toEqual({
    from: '2023-02-28',
    to: '2023-03-01',
  });
});

test('days are counted and added without regard to clocks', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(weekdayOf(addDays(day, count * 7))).toBe(weekdayOf(day));
    }),
  );
  expect(weekdayOf('2026-11-22')).toBe(7);
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', 'today', ''])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test('a leap day is a day', () => {
  expect(isDay('2024-02-29')).toBe(true);
});

test.each([
  ['2024-02-04', true],
  ['2025-01-26', true],
  ['2025-01-28', false],
  ['2025-10-08', false],
  ['2025-10-11', true],
  ['2026-02-14', true],
  ['2026-02-23', false],
  ['2026-02-24', true],
  ['2026-10-10', true],
  ['2026-10-11', false],
  ['2027-02-08', false],
  ['2031-10-01', true],
])('is %s a working day in China? %s', (day, working) => {
  expect(isWorkingDay(day)).toBe(working);
});

test('every exchanged working day is a weekend that no holiday covers', () => {
  expect(chinaCalendar.workedWeekends.size).toBeGreaterThan(18);
  for (const day of chinaCalendar.workedWeekends) {
    expect(weekdayOf(day)).toBeGreaterThan(5);
    expect(chinaCalendar.daysOff.has(day)).toBe(false);
  }
});

test('the first days of the lunar year and the festivals by the lunar calendar are days off', () => {
  const lunar = new Intl.DateTimeFormat('en-US-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  let festivals = 0;
  for (let day = '2024-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
    if (!['1/1', '1/2', '1/3', '5/5', '8/15'].includes(lunar.format(new Date(day)))) continue;
    festivals += 1;
    expect(chinaCalendar.daysOff.has(day), day).toBe(true);
  }
  expect(festivals).toBe(15);
});

test.each([
  ['2026-02-09', '2026-03-01', 11],
  ['2025-09-28', '2025-10-12', 6],
  ['2026-04-01', '2026-04-01', 0],
  ['2026-04-08', '2026-04-01', -4],
])('from %s to before %s there are %s working days', (from, to, count) => {
  expect(workingDaysBetween(from, to)).toBe(count);
});

test('adding working days lands on a working day and counts back to the same number', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const reached = addWorkingDays(day, count);
      expect(isWorkingDay(reached)).toBe(true);
      expect(workingDaysBetween(addDays(day, 1), addDays(reached, 1))).toBe(count);
      expect(workingDaysBetween(addWorkingDays(day, -count), day)).toBe(count);
    }),
  );
});

test('a company with another calendar works its own days', () => {
  const plain = { daysOff: new Set<string>(), workedWeekends: new Set<string>() };
  expect(workingDaysBetween('2026-10-01', '2026-10-08', plain)).toBe(5);
});
