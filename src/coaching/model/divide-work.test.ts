import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideWork, type MatrixStays } from './divide-work.ts';

const people = ['li', 'wang', 'zhao'];
const stay = (personId: string, stageId: string, ended: number, advanced: number): MatrixStays => ({
  personId,
  stageId,
  ended,
  advanced,
});

test('who does clearly better in a stage takes over work of the others there, within what he can carry', () => {
  const { suggestions, stages } = divideWork(
    people,
    ['talk', 'quote'],
    [
      stay('li', 'quote', 40, 32),
      stay('wang', 'quote', 60, 24),
      stay('zhao', 'quote', 60, 24),
      stay('li', 'talk', 50, 25),
      stay('wang', 'talk', 50, 26),
      stay('zhao', 'talk', 50, 24),
    ],
  );
  expect(suggestions).toHaveLength(1);
  const [one] = suggestions;
  expect(one).toMatchObject({ stageId: 'quote', takes: ['li'], moved: 40 });
  expect(one!.difference).toBeCloseTo(0.4);
  // Shrunk by ten stays of the others: (32 + 4) / 50 = 72 %; 40 × (72 % − 40 %).
  expect(one!.gain).toBeCloseTo(12.8);
  expect(stages[1]!.rate).toBe(0.5);
});

test('a perfect score on a handful of stays suggests nothing, and stays near everybody in the matrix', () => {
  const { suggestions, stages } = divideWork(
    people,
    ['quote'],
    [stay('li', 'quote', 5, 5), stay('wang', 'quote', 60, 24), stay('zhao', 'quote', 60, 24)],
  );
  expect(suggestions).toEqual([]);
  expect(stages[0]!.cells[0]).toMatchObject({ rate: 1 });
  expect(stages[0]!.cells[0]!.shrunk).toBeLessThan(0.65);
});

test('of any stays: a shrunk rate lies between own and everybody’s, and what is suggested gains something', () => {
  const any = fc.array(
    fc.record({
      personId: fc.constantFrom(...people),
      stageId: fc.constantFrom('a', 'b'),
      ended: fc.integer({ min: 1, max: 80 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(any, (drawn) => {
      const stays = drawn.map(({ share, ...one }) => ({ ...one, advanced: Math.round(share * one.ended) }));
      const { stages, suggestions } = divideWork(people, ['a', 'b'], stays);
      for (const { rate, cells } of stages)
        for (const cell of cells)
          if (cell.rate !== null && rate !== null) {
            expect(cell.shrunk).toBeGreaterThanOrEqual(Math.min(cell.rate, rate) - 1e-9);
            expect(cell.shrunk).toBeLessThanOrEqual(Math.max(cell.rate, rate) + 1e-9);
          }
      for (const { gain, takes, interval } of suggestions) {
        expect(gain).toBeGreaterThan(0);
        expect(interval.low).toBeGreaterThan(0);
        expect(takes.length).toBeLessThan(people.length);
      }
    }),
  );
});
