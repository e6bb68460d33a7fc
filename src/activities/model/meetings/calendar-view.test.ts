import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfView, eachDay, minutesOn, placeOnDay, turnView } from './calendar-view.ts';

const shanghai = 'Asia/Shanghai';

test('a month is shown in whole weeks from Monday, a week in seven days', () => {
  expect(daysOfView('month', '2026-03-15')).toEqual({ from: '2026-02-23', to: '2026-04-06' });
  expect(daysOfView('month', '2026-02-10')).toEqual({ from: '2026-01-26', to: '2026-03-02' });
  expect(daysOfView('week', '2026-03-01')).toEqual({ from: '2026-02-23', to: '2026-03-02' });
  expect(eachDay(daysOfView('agenda', '2026-02-20')).length).toBe(14);
});

test('turning a page forth and back comes home', () => {
  const days = fc
    .integer({ min: 10_000, max: 30_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.constantFrom('month', 'week', 'day', 'agenda'), (day, view) => {
      const back = turnView(view, turnView(view, day, 1), -1);
      expect(daysOfView(view, back)).toEqual(daysOfView(view, view === 'month' ? day : back));
      if (view !== 'month') expect(back).toBe(day);
    }),
  );
});

test('minutes are those of the clocks there', () => {
  expect(minutesOn('2026-03-04', '2026-03-04T06:30:00Z', shanghai)).toBe(14 * 60 + 30);
  expect(minutesOn('2026-03-04', '2026-03-03T06:30:00Z', shanghai)).toBe(0);
  expect(minutesOn('2026-03-04', '2026-03-04T16:30:00Z', shanghai)).toBe(1440);
});

test('what overlaps stands side by side, never one over another', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 3, 16, minutes)).toISOString();
  const meetings = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 5, max: 400 })).map(([from, length]) => ({
      startsAt: at(from),
      endsAt: at(from + length),
      allDay: false,
    })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(meetings, (items) => {
      const placed = placeOnDay(items, '2026-03-04', shanghai);
      expect(placed.length).toBe(items.length);
      for (const one of placed) {
        expect(one.column).toBeLessThan(one.columns);
        for (const other of placed)
          if (other !== one && other.from < one.to && one.from < other.to) {
            expect(other.column).not.toBe(one.column);
            expect(other.columns).toBe(one.columns);
          }
      }
    }),
  );
});
