import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coachingList, type CoachingFacts, type StepStays } from './coaching-list.ts';
import { effectOf, effectPeriods } from './coaching-effect.ts';

const stays = (
  personId: string,
  ended: number,
  advanced: number,
  medianDays = 5,
  stageId = 'talk',
): StepStays => ({ personId, stageId, ended, advanced, medianDays });

const facts = (told: Partial<CoachingFacts>): CoachingFacts => ({
  people: [...new Set((told.stays ?? []).map(({ personId }) => personId))],
  stages: ['talk', 'quote'],
  stays: [],
  open: [],
  trust: [],
  ...told,
});

const rowOf = (told: Partial<CoachingFacts>, personId = 'lin') =>
  coachingList(facts(told)).find((row) => row.personId === personId)!;

test('a rep whose stays go on clearly less often than those of the colleagues is behind at that step', () => {
  const row = rowOf({ stays: [stays('lin', 40, 10), stays('zhou', 50, 32), stays('he', 50, 33)] });
  expect(row).toMatchObject({ verdict: 'coach', worst: 'talk' });
  const [step] = row.steps;
  expect(step).toMatchObject({ judgement: 'behind', others: { ended: 100, advanced: 65, rate: 0.65 } });
  // 40 stays at the colleagues' 65 % would have been 26.
  expect(step!.missed).toBeCloseTo(16);
  expect(step!.own.interval!.high).toBeLessThan(0.65);
});

test('a lower rate that chance explains is only looked at; the same rate is no fault', () => {
  const unsure = rowOf({ stays: [stays('lin', 20, 10), stays('zhou', 40, 24)] });
  expect(unsure).toMatchObject({ verdict: 'look', worst: 'talk', steps: [{ judgement: 'unsure' }] });
  const even = rowOf({ stays: [stays('lin', 40, 24), stays('zhou', 40, 24)] });
  expect(even).toMatchObject({ verdict: 'fine', worst: null, steps: [{ judgement: 'even', missed: 0 }] });
});

test('with fewer than twenty stays on a side nothing is said, however bad they look', () => {
  const row = rowOf({ stays: [stays('lin', 19, 0), stays('zhou', 100, 90)] });
  expect(row).toMatchObject({ verdict: 'few', worst: null, steps: [{ judgement: 'few', difference: null }] });
  expect(rowOf({ stays: [stays('lin', 100, 0), stays('zhou', 19, 19)] }).verdict).toBe('few');
});

test('who takes half as long again as the middle of three colleagues is slow', () => {
  const others = ['zhou', 'he', 'shen'].map((id) => stays(id, 10, 6, 6));
  const slow = rowOf({ stays: [stays('lin', 20, 12, 9), ...others] });
  expect(slow.steps[0]).toMatchObject({ isSlow: true, othersDays: 6 });
  expect(slow).toMatchObject({ verdict: 'look', worst: 'talk' });
  expect(rowOf({ stays: [stays('lin', 20, 12, 8.9), ...others] }).steps[0]!.isSlow).toBe(false);
  expect(rowOf({ stays: [stays('lin', 20, 12, 90), ...others.slice(1)] }).steps[0]!.othersDays).toBeNull();
});

test('overdue promises are a share of the open deals, judged like a step', () => {
  const open = [
    { personId: 'lin', open: 30, overdue: 15, stalled: 2 },
    { personId: 'zhou', open: 60, overdue: 6, stalled: 4 },
  ];
  const row = rowOf({ people: ['lin', 'zhou'], open });
  expect(row).toMatchObject({ verdict: 'coach', promises: { judgement: 'behind', count: 15, open: 30 } });
  expect(row.stalled.judgement).toBe('even');
  expect(rowOf({ people: ['lin', 'zhou'], open }, 'zhou').promises.judgement).toBe('even');
});

test('signs of distortion that cost trust are looked at, the costliest first', () => {
  const sign = (id: string, cost: number) => ({ id, judged: 30, doubted: 9, cost });
  const trust = [
    { personId: 'lin', score: 0.7, signs: [sign('thin', 0.1), sign('batch', 0.2), sign('bare', 0.01)] },
  ];
  const row = rowOf({ people: ['lin'], trust });
  expect(row.signs.map(({ id }) => id)).toEqual(['batch', 'thin']);
  expect(row).toMatchObject({ verdict: 'look', trust: 0.7 });
});

test('those who miss most come first, those of whom nothing can be said last', () => {
  const rows = coachingList(
    facts({
      stays: [stays('few', 3, 0), stays('good', 60, 50), stays('bad', 60, 10), stays('worse', 100, 15)],
    }),
  );
  expect(rows.map(({ personId }) => personId)).toEqual(['worse', 'bad', 'good', 'few']);
});

test('nobody is behind where everybody has the same rate, and every figure is a count or a share', () => {
  const count = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(count, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 2 }),
      (all) => {
        const told = all.map(([ended, share], index) => stays(`p${index}`, ended, Math.round(ended * share)));
        for (const { steps } of coachingList(facts({ stays: told })))
          for (const { own, others, missed, judgement, interval } of steps) {
            expect(missed).toBeGreaterThanOrEqual(0);
            expect(own.advanced).toBeLessThanOrEqual(own.ended);
            expect(judgement === 'few').toBe(own.ended < 20 || others.ended < 20);
            if (judgement === 'behind') expect(interval!.high).toBeLessThan(0);
          }
      },
    ),
  );
  const alike = coachingList(facts({ stays: ['a', 'b', 'c'].map((id) => stays(id, 50, 30)) }));
  expect(alike.every(({ verdict }) => verdict === 'fine')).toBe(true);
});

test('an effect compares the 180 days before with the days since, as far as they have come', () => {
  expect(effectPeriods('2026-07-01', '2026-07-20')).toEqual({
    before: { from: '2026-01-02', to: '2026-07-01' },
    after: { from: '2026-07-01', to: '2026-07-21' },
  });
  expect(effectPeriods('2026-01-01', '2026-11-27').after).toEqual({ from: '2026-01-01', to: '2026-06-30' });
  expect(effectOf({ successes: 8, n: 40 }, { successes: 24, n: 40 }).verdict).toBe('better');
  const early = effectOf({ successes: 8, n: 40 }, { successes: 3, n: 4 });
  expect(early).toMatchObject({ verdict: 'too_few', difference: null, after: { rate: 0.75, ended: 4 } });
  expect(early.after.interval!.low).toBeLessThan(0.4);
});
