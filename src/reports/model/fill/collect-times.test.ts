import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isWorkingDay } from '../../../platform/model/calendar.ts';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { rhythms } from '../rhythm.ts';
import { dueAt, latestPeriods, owedPeriod, reminderNow } from './collect-times.ts';

const at = (rhythm: (typeof rhythms)[number], after = 0) => ({ rhythm, due: { at: '19:00', after } });

test('a daily form is owed on working days, weekends worked in exchange among them', () => {
  expect(owedPeriod(at('workdays'), '2026-03-04', chinaCalendar)).toEqual({
    on: '2026-03-04',
    dueOn: '2026-03-04',
  });
  // A Saturday, and the Saturday of 28 February that is worked for the new year.
  expect(owedPeriod(at('workdays'), '2026-03-07', chinaCalendar)).toBeNull();
  expect(owedPeriod(at('workdays'), '2026-02-28', chinaCalendar)?.dueOn).toBe('2026-02-28');
});

test('a week is due on its last working day, and none is owed of a week off', () => {
  expect(owedPeriod(at('weekly'), '2026-03-04', chinaCalendar)).toEqual({
    on: '2026-03-02',
    dueOn: '2026-03-06',
  });
  expect(owedPeriod(at('weekly'), '2026-02-17', chinaCalendar)).toBeNull();
  expect(owedPeriod(at('weekly', 1), '2026-03-04', chinaCalendar)?.dueOn).toBe('2026-03-09');
  expect(owedPeriod(at('monthly'), '2026-05-31', chinaCalendar)).toEqual({
    on: '2026-05-01',
    dueOn: '2026-05-29',
  });
});

test('the latest days leave out those off', () => {
  const days = latestPeriods(at('workdays'), '2026-03-09', chinaCalendar, 3).map(({ on }) => on);
  expect(days).toEqual(['2026-03-09', '2026-03-06', '2026-03-05']);
});

test('it is due by the clocks of the organisation', () => {
  const period = owedPeriod(at('workdays'), '2026-03-04', chinaCalendar)!;
  expect(dueAt(period, at('workdays'), 'Asia/Shanghai').toISOString()).toBe('2026-03-04T11:00:00.000Z');
});

test('people are reminded an hour before, and half an hour after, each while it is time', () => {
  const remind = { remind: { before: 60, after: 30 } };
  const due = new Date('2026-03-04T11:00:00Z');
  const now = (minutes: number) => reminderNow(remind, due, new Date(due.getTime() + minutes * 60_000));
  expect([-61, -60, -1, 0, 29, 30, 600].map(now)).toEqual([
    null,
    'before',
    'before',
    null,
    null,
    'after',
    'after',
  ]);
  expect(reminderNow({ remind: { before: null, after: null } }, due, due)).toBeNull();
});

test('whatever the day, a period holds it, is due on a working day, and is the same for all its days', () => {
  const anyDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-06-01', days));
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...rhythms), fc.integer({ min: 0, max: 5 }), (day, rhythm, after) => {
      const period = owedPeriod(at(rhythm, after), day, chinaCalendar);
      if (!period) return;
      expect(period.on <= day).toBe(true);
      expect(isWorkingDay(period.dueOn, chinaCalendar)).toBe(true);
      if (rhythm !== 'workdays')
        expect(owedPeriod(at(rhythm, after), period.on, chinaCalendar)).toEqual(period);
    }),
  );
});
