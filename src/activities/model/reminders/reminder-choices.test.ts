import { expect, test } from 'vitest';
import { reminderChoices, reminderFor, taskReminderAt } from './reminder-choices.ts';

test('what was chosen elsewhere stays among the choices', () => {
  expect(reminderChoices(false, 20)[0]).toBe(20);
  expect(reminderChoices(false, 15).filter((minutes) => minutes === 15)).toHaveLength(1);
  expect(reminderChoices(false, null)).not.toContain(null);
});

test('a meeting of whole days is reminded of at an hour of day, and none stays none', () => {
  expect(reminderChoices(true, reminderFor(true, 15)).length).toBe(reminderChoices(true, null).length);
  expect(reminderChoices(false, reminderFor(false, -540)).length).toBe(reminderChoices(false, null).length);
  expect(reminderFor(true, null)).toBeNull();
});

test.each([
  ['on-day', '2026-03-02', 'Asia/Shanghai', '2026-03-02T01:00:00.000Z'],
  ['day-before', '2026-03-01', 'Asia/Shanghai', '2026-02-28T10:00:00.000Z'],
  // The night before, New York put its clocks on.
  ['on-day', '2026-03-08', 'America/New_York', '2026-03-08T13:00:00.000Z'],
  ['on-day', null, 'Asia/Shanghai', null],
] as const)('%s of %s in %s is %s', (choice, dueOn, zone, at) => {
  expect(taskReminderAt(choice, dueOn, zone)).toBe(at);
});
