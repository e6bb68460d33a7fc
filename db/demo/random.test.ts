import { expect, test } from 'vitest';
import { makeRandom } from './random.ts';

const draws = (seed: string): number[] => {
  const random = makeRandom(seed);
  return Array.from({ length: 1_000 }, () => random.next());
};

test('a seed draws the same numbers again, another seed others', () => {
  expect(draws('a')).toEqual(draws('a'));
  expect(draws('a')).not.toEqual(draws('b'));
});

test('a fork does not depend on how much was drawn before it', () => {
  const early = makeRandom('a').fork('x').next();
  const random = makeRandom('a');
  random.next();
  expect(random.fork('x').next()).toBe(early);
  expect(random.fork('y').next()).not.toBe(early);
});

test('whole numbers reach both ends and nothing beyond', () => {
  const random = makeRandom('a');
  const drawn = new Set(Array.from({ length: 500 }, () => random.integer(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test('what weighs nine times as much comes about nine times as often', () => {
  const random = makeRandom('a');
  const heavy = Array.from({ length: 5_000 }, () => random.weighted([1, 9], (weight) => weight)).filter(
    (drawn) => drawn === 9,
  );
  expect(heavy.length / 5_000).toBeGreaterThan(0.88);
  expect(heavy.length / 5_000).toBeLessThan(0.92);
});

test('a sample holds different choices and prefers the heavy ones', () => {
  const random = makeRandom('a');
  const choices = Array.from({ length: 100 }, (_, index) => index);
  const sample = random.sample(choices, 30, (choice) => (choice < 30 ? 20 : 1));
  expect(new Set(sample).size).toBe(30);
  expect(sample.filter((choice) => choice < 30).length).toBeGreaterThan(20);
});

test('half of the log-normal draws lie below the median', () => {
  const random = makeRandom('a');
  const below = Array.from({ length: 4_000 }, () => random.logNormal(10, 0.6)).filter((days) => days < 10);
  expect(below.length / 4_000).toBeGreaterThan(0.47);
  expect(below.length / 4_000).toBeLessThan(0.53);
});
