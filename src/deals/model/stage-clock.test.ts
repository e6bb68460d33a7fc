import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, dayOf } from '../../platform/model/calendar.ts';
import type { Clock, StageTime } from './stage-clock.ts';
import { calendarClock, spreadOfTimes, timeInStages } from './stage-clock.ts';
import { foldStageLog } from './stage-log.ts';
import { anyLog } from './testing/any-log.ts';
import { dealNamed, stageEvent, stages, timeZone, today } from './testing/ten-deals.ts';

test('a stay that goes on lasts until now and is told apart', () => {
  expect(timeInStages(dealNamed('F').visits, 'latest', today)).toEqual([
    { stageId: 'S1', rank: 1, days: 21, open: false },
    { stageId: 'S2', rank: 2, days: 56, open: true },
  ]);
});

test('a deal that came back to a stage and stands there has no end of its time, whichever stays are taken', () => {
  const days = [
    ['S1', '05'],
    ['S2', '10'],
    ['S1', '20'],
  ] as const;
  const events = days.map(([toStageId, day], seq) =>
    stageEvent({ seq, toStageId, at: `2026-01-${day}T00:00:00+08:00` }),
  );
  const { visits } = foldStageLog(events, stages, timeZone);
  const inFirst = (stays: 'latest' | 'cumulative') => timeInStages(visits, stays, today)[0];
  expect(inFirst('cumulative')).toMatchObject({ stageId: 'S1', days: 75, open: true });
  expect(inFirst('latest')).toMatchObject({ stageId: 'S1', days: 70, open: true });
});

test('won and lost have no time', () => {
  expect(timeInStages(dealNamed('A').visits, 'cumulative', today).map((time) => time.stageId)).toEqual([
    'S1',
    'S2',
    'S3',
    'S4',
    'S5',
  ]);
});

test('stays clicked through afterwards do not count as time', () => {
  const at = (minutes: number) =>
    new Date(Date.parse('2026-01-05T00:00:00Z') + minutes * 60_000).toISOString();
  const events = [
    stageEvent({ seq: 0, toStageId: 'S1', at: at(0) }),
    stageEvent({ seq: 1, toStageId: 'S2', at: at(2) }),
    stageEvent({ seq: 2, toStageId: 'S3', at: at(4) }),
  ];
  const { visits } = foldStageLog(events, stages, timeZone);
  expect(timeInStages(visits, 'cumulative', new Date(at(1444)))).toEqual([
    { stageId: 'S3', rank: 3, days: 1, open: true },
  ]);
});

test('another clock counts the same stays in its own days', () => {
  const wholeDays: Clock = (from, to) => daysBetween(dayOf(from, timeZone), dayOf(to, timeZone)) * 10;
  const days = timeInStages(dealNamed('D').visits, 'cumulative', today, wholeDays).map((time) => time.days);
  expect(days).toEqual([70, 240, 210, 290]);
});

test('median and P80 keep completed and open times apart', () => {
  const time = (days: number, open = false): StageTime => ({ stageId: 'S2', rank: 2, days, open });
  expect(spreadOfTimes([time(10), time(20), time(60), time(90, true)])).toEqual([
    {
      rank: 2,
      completed: { deals: 3, medianDays: 20, p80Days: 44 },
      open: { deals: 1, medianDays: 90, p80Days: 90 },
    },
  ]);
  expect(spreadOfTimes([time(90, true)])[0]!.completed).toEqual({
    deals: 0,
    medianDays: null,
    p80Days: null,
  });
  expect(spreadOfTimes([])).toEqual([]);
});

test('the times of all stages add up to the time the deal was open, without what was entered afterwards', () => {
  fc.assert(
    fc.property(anyLog, (events) => {
      const { visits } = foldStageLog(events, stages, timeZone);
      const counted = visits.filter((visit) => visit.kind === 'open' && !visit.retro);
      const end = new Date('2026-02-01T00:00:00Z');
      const expected = counted.reduce((sum, visit) => {
        return sum + calendarClock(new Date(visit.enteredAt), visit.leftAt ? new Date(visit.leftAt) : end);
      }, 0);
      const cumulative = timeInStages(visits, 'cumulative', end);
      expect(cumulative.reduce((sum, time) => sum + time.days, 0)).toBeCloseTo(expected, 6);
      timeInStages(visits, 'latest', end).forEach((latest, index) => {
        expect(latest.stageId).toBe(cumulative[index]!.stageId);
        expect(latest.days).toBeLessThanOrEqual(cumulative[index]!.days + 1e-9);
      });
    }),
  );
});
