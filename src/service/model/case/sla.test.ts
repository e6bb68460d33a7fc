import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import {
  addWorkingMinutes,
  usualSpans,
  workingMinutesBetween,
  type WorkingHours,
} from '../../../platform/model/working-hours.ts';
import { caseStates, movesFrom, type CaseState } from './case-state.ts';
import { changePromise, moveClock, slaLevelOf, startClock, usualSla, type CaseClock } from './sla.ts';

const hours: WorkingHours = { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };
const at = (text: string) => new Date(`${text}:00+08:00`);
const urgent = usualSla.urgent;

test('an urgent case on Friday evening is owed an answer on Monday morning', () => {
  const clock = startClock(at('2026-11-27T17:45'), urgent, hours);
  expect(clock.respondDueAt).toEqual(at('2026-11-30T09:15'));
  expect(clock.solveDueAt).toEqual(at('2026-11-30T14:15'));
});

test('a Saturday worked in exchange counts, the holiday it was exchanged for does not', () => {
  // 10 October 2026 is worked; 1 to 7 October are off.
  expect(startClock(at('2026-10-10T09:00'), urgent, hours).respondDueAt).toEqual(at('2026-10-10T09:30'));
  expect(startClock(at('2026-10-01T10:00'), urgent, hours).respondDueAt).toEqual(at('2026-10-08T09:30'));
});

test('a case is green, amber from three quarters of its time on, and red past it', () => {
  const clock = startClock(at('2026-11-27T09:00'), { respond: 60, solve: 120 }, hours);
  expect(slaLevelOf(clock, at('2026-11-27T09:44'))).toBe('green');
  expect(slaLevelOf(clock, at('2026-11-27T09:45'))).toBe('amber');
  expect(slaLevelOf(clock, at('2026-11-27T10:00'))).toBe('red');
});

function walk(clock: CaseClock, path: readonly CaseState[], times: readonly string[]): CaseClock {
  return path
    .slice(1)
    .reduce(
      (now, to, place) => moveClock(now, { from: path[place]!, to }, at(times[place]!), urgent, hours),
      clock,
    );
}

test('waiting for the customer stops the clock: the solution is owed later by the working time waited', () => {
  const started = startClock(at('2026-11-26T09:00'), urgent, hours);
  const waiting = walk(started, ['new', 'waiting'], ['2026-11-26T10:00']);
  expect(slaLevelOf(waiting, at('2026-12-24T10:00'))).toBe('paused');
  const resumed = walk(started, ['new', 'waiting', 'in_work'], ['2026-11-26T10:00', '2026-11-26T11:00']);
  expect(resumed.solveDueAt).toEqual(at('2026-11-26T15:30'));
  expect(resumed.respondedAt).toEqual(at('2026-11-26T10:00'));
});

test('both times must be kept, and re-opening promises a whole solution anew', () => {
  const started = startClock(at('2026-11-26T09:00'), urgent, hours);
  expect(walk(started, ['new', 'solved'], ['2026-11-26T09:20']).slaKept).toBe(true);
  expect(walk(started, ['new', 'solved'], ['2026-11-26T09:40']).slaKept).toBe(false);
  const reopened = walk(started, ['new', 'solved', 'reopened'], ['2026-11-26T09:20', '2026-11-27T09:00']);
  expect(reopened).toMatchObject({ slaKept: null, solvedAt: null, reopenedCount: 1 });
  expect(reopened.dueAt).toEqual(at('2026-11-27T14:30'));
});

const instants = fc
  .integer({ min: 0, max: 300 * 24 * 60 })
  .map((minutes) => new Date(at('2026-01-05T09:00').getTime() + minutes * 60_000));

test('another priority and back leaves what is owed where it was', () => {
  fc.assert(
    fc.property(instants, (opened) => {
      const clock = startClock(opened, usualSla.normal, hours);
      const there = changePromise(clock, 'new', { was: usualSla.normal, now: urgent }, hours);
      const back = changePromise(there, 'new', { was: urgent, now: usualSla.normal }, hours);
      expect(workingMinutesBetween(clock.solveDueAt, back.solveDueAt, hours)).toBeCloseTo(0, 6);
      expect(there.solveDueAt.getTime()).toBeLessThan(clock.solveDueAt.getTime());
    }),
    { numRuns: 100 },
  );
});

test('on any walk a case owes something exactly while it is ours to act, and time waited is never charged', () => {
  const steps = fc.array(fc.record({ pick: fc.nat(5), wait: fc.integer({ min: 1, max: 4_000 }) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(instants, steps, (opened, walked) => {
      let [clock, state, now, waited] = [startClock(opened, urgent, hours), 'new' as CaseState, opened, 0];
      for (const { pick, wait } of walked) {
        const later = new Date(now.getTime() + wait * 60_000);
        if (state === 'waiting') waited += workingMinutesBetween(now, later, hours);
        const open = movesFrom(state);
        const to = open[pick % open.length]!;
        clock = moveClock(clock, { from: state, to }, later, urgent, hours);
        if (to === 'reopened') [waited, opened] = [0, later];
        [state, now] = [to, later];
        expect(clock.dueAt !== null).toBe(['new', 'in_work', 'reopened'].includes(state));
        expect(clock.slaKept !== null).toBe(['solved', 'closed'].includes(state));
        if (state !== 'waiting')
          expect(
            workingMinutesBetween(
              addWorkingMinutes(opened, urgent.solve + waited, hours),
              clock.solveDueAt,
              hours,
            ),
          ).toBeCloseTo(0, 3);
      }
    }),
    { numRuns: 150 },
  );
});

test('every state can be left, and only by moves to known states', () => {
  for (const state of caseStates) {
    expect(movesFrom(state).length).toBeGreaterThan(0);
    expect(movesFrom(state)).not.toContain(state);
  }
});
