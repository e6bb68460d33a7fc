import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaCalendar } from '../../platform/model/working-calendar.ts';
import { nextLoudTime, usualQuietHours, type QuietHours } from './quiet-hours.ts';

const place = { calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };
const at = (text: string) => new Date(`${text}:00+08:00`);
const loud = (text: string, quiet: QuietHours = usualQuietHours) => nextLoudTime(at(text), quiet, place);

test.each([
  ['during the day', '2026-03-31T10:00', '2026-03-31T10:00'],
  ['in the evening', '2026-03-31T22:00', '2026-04-01T08:00'],
  ['a minute before', '2026-03-31T21:59', '2026-03-31T21:59'],
  ['after midnight', '2026-03-31T02:30', '2026-03-31T08:00'],
  ['at the end', '2026-03-31T08:00', '2026-03-31T08:00'],
  ['on a Saturday', '2026-03-28T11:00', '2026-03-30T08:00'],
  ['on the eve of Qingming', '2026-04-03T23:00', '2026-04-07T08:00'],
  ['on a Saturday worked in exchange', '2026-02-14T11:00', '2026-02-14T11:00'],
  ['in the middle of National Day', '2026-10-03T12:00', '2026-10-08T08:00'],
])('a push of %s waits as it should', (_, told, rings) => {
  expect(loud(told)).toEqual(at(rings));
});

test('a nap at noon, days off loud', () => {
  const nap = { from: 720, until: 810, onDaysOff: false };
  expect(loud('2026-03-28T12:10', nap)).toEqual(at('2026-03-28T13:30'));
  expect(loud('2026-03-28T13:30', nap)).toEqual(at('2026-03-28T13:30'));
});

test('no quiet hours: nothing waits', () => {
  expect(loud('2026-03-28T03:00', { from: 0, until: 0, onDaysOff: false })).toEqual(at('2026-03-28T03:00'));
});

test('whatever the hours, a push rings not before it is told, and never again waits when it rings', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const hours = fc.record({ from: minute, until: minute, onDaysOff: fc.boolean() });
  const instant = fc.date({ min: at('2026-01-01T00:00'), max: at('2026-12-31T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, hours, (told, quiet) => {
      const rings = nextLoudTime(told, quiet, place);
      expect(rings.getTime()).toBeGreaterThanOrEqual(told.getTime());
      expect(nextLoudTime(rings, quiet, place)).toEqual(rings);
    }),
  );
});
