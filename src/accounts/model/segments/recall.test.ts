import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { recallStanding } from './recall.ts';

const on = (today: string, isBound = false) =>
  recallStanding({ recallDays: 10, since: '2026-06-01', isBound }, today, chinaCalendar);

test('an account goes after its working days without a talk, and is warned of three before, on one day', () => {
  expect(
    ['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-15', '2026-06-16'].map((day) =>
      on(day),
    ),
  ).toEqual(['stays', 'warned', 'stays', 'stays', 'goes', 'goes']);
});

test('a customer with an open deal or a contract in force stays', () => {
  expect(on('2026-07-30', true)).toBe('stays');
});
