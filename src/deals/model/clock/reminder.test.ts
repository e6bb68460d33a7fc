import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { dayClock } from './clock-level.ts';
import { isTimeToTell, stepsBetween, weightiest, type Reminder } from './reminder.ts';

const hours = dayClock(chinaCalendar, 'Asia/Shanghai');

test.each([
  ['before the hour', '2026-03-31T08:59', false],
  ['at the hour', '2026-03-31T09:00', true],
  ['late in the evening', '2026-03-31T23:59', true],
  ['on a Saturday', '2026-03-28T10:00', false],
  ['on a Saturday worked in exchange', '2026-05-09T10:00', true],
  ['on a holiday', '2026-10-01T10:00', false],
])('people are told on working days from the hour on: %s', (_, at, expected) => {
  expect(isTimeToTell(new Date(`${at}+08:00`), { digestAt: '09:00' }, hours)).toBe(expected);
});

test('steps that were missed are made up for in their order', () => {
  expect(stepsBetween(0, 1)).toEqual(['owner']);
  expect(stepsBetween(1, 3)).toEqual(['superior', 'management']);
  expect(stepsBetween(3, 3)).toEqual([]);
});

test('of several reminders of one deal to one person the weightiest is said', () => {
  const reminder = (more: Partial<Reminder>): Reminder => ({
    dealId: 'd',
    dealName: '分拣线',
    clock: 'stage',
    kind: 'red',
    userId: 'li',
    ownerId: 'li',
    ownerName: '李',
    teamId: null,
    ...more,
  });
  const told = weightiest([
    reminder({}),
    reminder({ clock: 'silence', kind: 'critical' }),
    reminder({ kind: 'owner' }),
    reminder({ userId: 'mei', kind: 'superior' }),
    reminder({ dealId: 'e' }),
  ]);
  expect(told.map(({ userId, dealId, kind }) => [userId, dealId, kind])).toEqual([
    ['li', 'd', 'owner'],
    ['mei', 'd', 'superior'],
    ['li', 'e', 'red'],
  ]);
});
