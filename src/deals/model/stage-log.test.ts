import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StageEvent } from './stage-event.ts';
import { foldStageLog } from './stage-log.ts';
import { anyInstant, anyLog } from './testing/any-log.ts';
import { dealNamed, stageEvent, stages, tenDeals, timeZone } from './testing/ten-deals.ts';

const rankOf = (stageId: string) => stages.find((stage) => stage.id === stageId)!.rank;
const fold = (events: readonly StageEvent[]) => foldStageLog(events, stages, timeZone);

/** A log written as 'day stage' pairs of January 2026, 08:00 in Shanghai. */
function log(...entries: string[]): StageEvent[] {
  return entries.map((entry, seq) => {
    const [day, toStageId] = entry.split(' ');
    return stageEvent({ seq, toStageId: toStageId!, at: `2026-01-${day}T00:00:00Z` });
  });
}

test('each deal ends where its log ends, at its furthest and strict rank', () => {
  const facts = Object.fromEntries(
    tenDeals.map(({ name, fact }) => [
      name,
      [fact.stageId, fact.furthestRank, fact.strictRank, fact.outcome],
    ]),
  );
  expect(facts).toEqual({
    A: ['W', 6, 6, 'won'],
    B: ['L', 4, 2, 'lost'],
    C: ['L', 1, 1, 'lost'],
    D: ['S4', 4, 4, 'open'],
    E: ['W', 6, 4, 'won'],
    F: ['S2', 2, 2, 'open'],
    G: ['L', 5, 0, 'lost'],
    H: ['S1', 1, 1, 'open'],
    I: ['S5', 5, 5, 'open'],
    J: ['L', 2, 2, 'lost'],
  });
});

test('a re-opened deal keeps its history and begins its second life', () => {
  const { fact, visits } = dealNamed('E');
  expect(fact).toMatchObject({
    lifeNo: 2,
    reopenedCount: 1,
    touchedRanks: [1, 2, 3, 4, 6],
    lostFromRank: null,
  });
  expect(visits.map((visit) => [visit.stageId, visit.exit, visit.lifeNo])).toEqual([
    ['S1', 'advanced', 1],
    ['S2', 'lost', 1],
    ['L', 'reopened', 1],
    ['S2', 'advanced', 2],
    ['S3', 'advanced', 2],
    ['S4', 'won', 2],
    ['W', 'open', 2],
  ]);
});

test('a return is an exit back, and the second stay is no first visit', () => {
  const { visits } = dealNamed('D');
  expect(visits.map((visit) => [visit.stageId, visit.exit, visit.firstVisit])).toEqual([
    ['S1', 'advanced', true],
    ['S2', 'advanced', true],
    ['S3', 'back', true],
    ['S2', 'advanced', false],
    ['S3', 'advanced', false],
    ['S4', 'open', true],
  ]);
});

test('a lost visit says from which stage the deal was lost', () => {
  expect(dealNamed('B').visits.at(-1)).toMatchObject({ lostFromRank: 4, openedRank: 4 });
  expect(dealNamed('A').visits.at(-1)).toMatchObject({ lostFromRank: null, openedRank: 5 });
  expect(fold(log('05 L')).fact).toMatchObject({
    furthestRank: 0,
    touchedRanks: [],
    lostFromRank: null,
    cycleDays: 0,
  });
});

test('a row entered late takes its place in time, and ties go by sequence', () => {
  const late = [
    ...log('05 S1', '20 S3'),
    stageEvent({ seq: 2, toStageId: 'S2', at: '2026-01-10T00:00:00Z' }),
  ];
  expect(fold(late).visits.map((visit) => visit.stageId)).toEqual(['S1', 'S2', 'S3']);
  expect(fold(late).fact.strictRank).toBe(3);
  expect(fold(log('05 S1', '05 S2')).fact.stageId).toBe('S2');
});

test('instants in different notations are ordered by time, not by letters', () => {
  const first = stageEvent({ seq: 0, toStageId: 'S1', at: '2026-01-05T07:30:00+08:00' });
  const second = stageEvent({ seq: 1, toStageId: 'S2', at: '2026-01-05T00:00:00Z' });
  expect(fold([second, first]).fact.stageId).toBe('S2');
});

test('an event into the stage where the deal stands goes on with the visit', () => {
  const { visits } = fold(log('05 S1', '08 S1', '10 S2'));
  expect(visits.map((visit) => [visit.stageId, visit.enteredAt.slice(8, 10)])).toEqual([
    ['S1', '05'],
    ['S2', '10'],
  ]);
});

test('a stage visited before its predecessors breaks the strict path for good', () => {
  const { fact } = fold(log('05 S2', '06 S1', '07 S2', '08 S3'));
  expect(fact).toMatchObject({ furthestRank: 3, strictRank: 1 });
});

test('forward moves of one person within an hour are entered afterwards; returns, others and robots are not', () => {
  const retro = (...moves: [minute: number, stage: string, actor: string | null][]) =>
    fold(
      moves.map(([minute, toStageId, actorId], seq) => {
        const at = new Date(Date.parse('2026-01-05T00:00:00Z') + minute * 60_000).toISOString();
        return stageEvent({ seq, toStageId, at, actorId });
      }),
    ).visits.map((visit) => visit.retro);
  expect(retro([0, 'S1', 'a'], [59, 'S2', 'a'], [119, 'S3', 'a'])).toEqual([true, false, false]);
  expect(retro([0, 'S1', 'a'], [5, 'S2', 'b'])).toEqual([false, false]);
  expect(retro([0, 'S1', null], [5, 'S2', null])).toEqual([false, false]);
  expect(retro([0, 'S3', 'a'], [90, 'S2', 'a'], [95, 'S3', 'a'])).toEqual([false, false, false]);
  expect(retro([0, 'S1', 'a'], [90, 'S2', 'a'], [95, 'W', 'a'])).toEqual([false, true, false]);
  expect(retro([0, 'S1', 'a'], [5, 'L', 'a'], [9, 'S2', 'a'], [12, 'S3', 'a'])).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('the cycle is counted in calendar days of the time zone', () => {
  const events = [
    stageEvent({ seq: 0, toStageId: 'S1', at: '2026-01-05T15:59:00Z' }),
    stageEvent({ seq: 1, toStageId: 'W', at: '2026-01-05T16:01:00Z' }),
  ];
  expect(foldStageLog(events, stages, 'Asia/Shanghai').fact.cycleDays).toBe(1);
  expect(foldStageLog(events, stages, 'UTC').fact.cycleDays).toBe(0);
  expect(fold(log('05 S1', '09 S2')).fact.cycleDays).toBeNull();
});

test('an empty log and a foreign stage are defects', () => {
  expect(() => fold([])).toThrow('creation');
  expect(() => fold(log('05 S9'))).toThrow('S9');
});

test('the number of visits that pass rank k by T is 1 exactly when the highest rank by T is k or more', () => {
  fc.assert(
    fc.property(anyLog, anyInstant, fc.integer({ min: 1, max: 6 }), (events, cutOff, k) => {
      const known = events.filter((event) => event.at <= cutOff);
      const highest = Math.max(0, ...known.map((event) => rankOf(event.toStageId)));
      const passing = fold(events).visits.filter(
        (visit) => visit.enteredAt <= cutOff && visit.furthestBefore < k && k <= visit.rank,
      );
      expect(passing.length).toBe(highest >= k ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

test('first visits and strict visits by T are the touched ranks and the strict path of the log cut at T', () => {
  fc.assert(
    fc.property(anyLog, anyInstant, (events, cutOff) => {
      const known = events.filter((event) => event.at <= cutOff);
      fc.pre(known.length > 0);
      const entered = fold(events).visits.filter((visit) => visit.enteredAt <= cutOff);
      const { fact } = fold(known);
      const touched = entered
        .filter((visit) => visit.firstVisit && visit.rank > 0)
        .map((visit) => visit.rank);
      expect(touched.sort((a, b) => a - b)).toEqual(fact.touchedRanks);
      expect(entered.filter((visit) => visit.strict).map((visit) => visit.rank)).toEqual(
        Array.from({ length: fact.strictRank }, (_, index) => index + 1),
      );
    }),
  );
});

test('visits follow one another without gap, and the order of rows does not matter', () => {
  fc.assert(
    fc.property(anyLog, (events) => {
      const { fact, visits } = fold(events);
      visits.forEach((visit, index) => {
        expect(visit.visitNo).toBe(index + 1);
        expect(visit.leftAt).toBe(visits[index + 1]?.enteredAt ?? null);
        expect(visit.exit === 'open').toBe(visit.leftAt === null);
      });
      expect(fact.strictRank).toBeLessThanOrEqual(fact.touchedRanks.length);
      expect(fact.reopenedCount).toBe(visits.filter((visit) => visit.exit === 'reopened').length);
      expect(fold([...events].reverse())).toEqual({ fact, visits });
    }),
  );
});
