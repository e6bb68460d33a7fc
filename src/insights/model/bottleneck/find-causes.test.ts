import { expect, test } from 'vitest';
import { findCauses } from './find-causes.ts';
import { drawsFrom } from './testing/generated-histories.ts';

const share = (successes: number, n: number) => ({ successes, n });

test('the sign that costs most comes first; one that helps, and one that is rare, is no cause', () => {
  const causes = findCauses([
    { id: 'silence', with: share(10, 60), without: share(45, 70) },
    { id: 'no-piece', with: share(18, 40), without: share(40, 80) },
    { id: 'visited', with: share(50, 60), without: share(10, 60) },
    { id: 'rare', with: share(0, 19), without: share(60, 100) },
  ]);
  expect(causes.map(({ id, isSure }) => [id, isSure])).toEqual([
    ['silence', true],
    ['no-piece', false],
  ]);
  expect(causes[0]!.missed).toBeCloseTo((45 / 70 - 10 / 60) * 60, 9);
});

test('six signs that mean nothing: a cause is told surely in at most 5 % of the cases', () => {
  const next = drawsFrom(4711);
  const drawn = (n: number) => share(Array.from({ length: n }, next).filter((at) => at < 0.5).length, n);
  const tallies = () =>
    Array.from({ length: 6 }, (_, index) => ({ id: String(index), with: drawn(50), without: drawn(90) }));
  const alarms = Array.from({ length: 1000 }, () => findCauses(tallies()).some(({ isSure }) => isSure));
  expect(alarms.filter(Boolean).length / 1000).toBeLessThanOrEqual(0.05);
});
