import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPractices, fewestForBest, type PracticedPassages } from './best-practices.ts';

/** Both halves of one person alike: so many passages each, so many went on, so many with the one practice. */
function person(
  owner: string,
  [count, advanced, practised]: readonly [number, number, number],
  mine = false,
): PracticedPassages[] {
  return [0, 1].map((half) => ({ owner, mine, half, count, advanced, with: [practised] }));
}

const colleagues = (many: number, of: (at: number) => readonly [number, number, number]) =>
  Array.from({ length: many }, (_, at) => person(`c${at}`, of(at))).flat();

test('what the best third do more often is told beside the others and oneself', () => {
  const told = bestPractices(
    [...colleagues(9, (at) => (at < 3 ? [20, 18, 16] : [20, 8, 6])), ...person('me', [10, 4, 2], true)],
    ['piece'],
  );
  expect(told).toMatchObject({
    verdict: 'told',
    best: { rate: 0.9 },
    others: { rate: 0.4 },
    mine: { rate: 0.4, n: 20 },
    practices: [{ id: 'piece', best: 0.8, others: 0.3, mine: 0.2, difference: 0.5, verdict: 'higher' }],
  });
});

test('six colleagues are too few: nothing of them is told, one’s own is', () => {
  const told = bestPractices(
    [...colleagues(fewestForBest - 1, () => [20, 10, 5]), ...person('me', [10, 4, 2], true)],
    ['piece'],
  );
  expect(told).toMatchObject({
    verdict: 'few_people',
    best: null,
    others: null,
    practices: [{ best: null, others: null, mine: 0.2, verdict: 'too_few' }],
  });
});

test('of seven colleagues the best are three, so that nothing is told of one or two', () => {
  const told = bestPractices(
    colleagues(7, (at) => (at < 3 ? [20, 18, 20] : [20, 8, 0])),
    ['piece'],
  );
  expect(told).toMatchObject({ verdict: 'told', best: { rate: 0.9 }, practices: [{ best: 1, others: 0 }] });
});

test('what nobody does is no practice', () => {
  const told = bestPractices(
    colleagues(9, (at) => (at < 3 ? [20, 18, 0] : [20, 8, 0])),
    ['piece'],
  );
  expect(told).toMatchObject({ verdict: 'told', practices: [] });
});

test('few passages of the best are too few to compare by', () => {
  expect(
    bestPractices(
      colleagues(9, (at) => (at < 3 ? [6, 6, 6] : [20, 8, 6])),
      ['piece'],
    ).verdict,
  ).toBe('few_deals');
});

test('luck that chose the best does not count for them: they are looked at in the other half', () => {
  const lucky = Array.from({ length: 9 }, (_, at) => [
    { owner: `c${at}`, mine: false, half: 0, count: 20, advanced: at < 3 ? 20 : 5, with: [0] },
    { owner: `c${at}`, mine: false, half: 1, count: 20, advanced: 10, with: [0] },
  ]).flat();
  expect(bestPractices(lucky, ['piece'])).toMatchObject({ best: { rate: 0.5 }, others: { rate: 0.5 } });
});

test('whoever asks, shares lie within one and what is told of colleagues is of whole percent', () => {
  const part = fc
    .nat({ max: 30 })
    .chain((count) => fc.tuple(fc.constant(count), fc.nat({ max: count }), fc.nat({ max: count })));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), part, (others, mine) => {
      const passages = [...colleagues(others.length, (at) => others[at]!), ...person('me', mine, true)];
      const { practices, verdict, best } = bestPractices(passages, ['piece']);
      for (const share of [...practices.flatMap((one) => [one.best, one.others]), best?.rate ?? null]) {
        if (share === null) continue;
        expect(verdict).toBe('told');
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(Math.abs(share * 100 - Math.round(share * 100))).toBeLessThan(1e-9);
      }
    }),
  );
});
