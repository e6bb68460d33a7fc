import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecidedLead, Traits } from './decided-lead.ts';
import { learn } from './learn.ts';
import { liftOf, partsOf, probabilityOf, untold } from './learned-model.ts';

const now = new Date('2026-03-31T00:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const plain = { halfLifeDays: 180, strength: 1 };

function leads(count: number, won: number, traits: Traits, age = 0): DecidedLead[] {
  return Array.from({ length: count }, (_, index) => ({
    createdAt: daysAgo(age + 10),
    decidedAt: daysAgo(age),
    won: index < won,
    traits,
  }));
}

test('with one trait the chance of a common value comes near its own share', () => {
  const model = learn(
    [...leads(500, 200, { source: 'fair' }), ...leads(500, 50, { source: 'ad' })],
    plain,
    now,
  );
  expect(probabilityOf(model, { source: 'fair' })).toBeCloseTo(0.4, 2);
  expect(probabilityOf(model, { source: 'ad' })).toBeCloseTo(0.1, 2);
});

test('a rare value stays near the mean, one never seen is the average', () => {
  const common = [...leads(300, 30, { source: 'ad' }), ...leads(300, 30, { source: 'web' })];
  const model = learn([...common, ...leads(6, 6, { source: 'fair' })], { ...plain, strength: 3 }, now);
  const rare = probabilityOf(model, { source: 'fair' });
  expect(rare).toBeGreaterThan(0.1);
  expect(rare).toBeLessThan(0.6);
  expect(liftOf(model, { source: 'moon' })).toBe(0);
  const tooRare = learn([...common, ...leads(4, 4, { source: 'fair' })], plain, now);
  expect(liftOf(tooRare, { source: 'fair' })).toBe(0);
});

test('two traits that tell the same are not counted twice', () => {
  const history = [
    ...leads(500, 200, { region: 'east', seller: 'li' }),
    ...leads(500, 50, { region: 'west', seller: 'wang' }),
  ];
  const model = learn(history, plain, now);
  expect(probabilityOf(model, { region: 'east', seller: 'li' })).toBeCloseTo(0.4, 2);
  expect(partsOf(model, { region: 'east', seller: 'li' })[0]!.logOdds).toBeCloseTo(
    partsOf(model, { region: 'east', seller: 'li' })[1]!.logOdds,
    3,
  );
});

test('old history fades by its half-life', () => {
  const turned = [
    ...leads(400, 300, { source: 'fair' }, 720),
    ...leads(400, 100, { source: 'ad' }, 720),
    ...leads(400, 100, { source: 'fair' }),
    ...leads(400, 300, { source: 'ad' }),
  ];
  expect(liftOf(learn(turned, plain, now), { source: 'fair' })).toBeLessThan(-0.5);
  expect(liftOf(learn(turned, { ...plain, halfLifeDays: 1e9 }, now), { source: 'fair' })).toBeCloseTo(0, 1);
});

test('“not told” is a value like others', () => {
  const model = learn([...leads(300, 120, { email: 'given' }), ...leads(300, 20, {})], plain, now);
  expect(Object.keys(model.weights['email']!).sort()).toEqual([untold, 'given']);
  expect(probabilityOf(model, {})).toBeLessThan(0.1);
});

test('a tag is learned from the fiftieth lead that had it', () => {
  const tagged = (count: number) =>
    learn([...leads(count, count, { 'tag:key': 'yes' }), ...leads(300, 30, {})], plain, now);
  expect(tagged(49).weights['tag:key']).toBeUndefined();
  expect(tagged(50).weights['tag:key']!['yes']).toBeGreaterThan(1);
});

const anyTraits = fc.record(
  {
    source: fc.constantFrom('ad', 'web', 'fair', 'rare'),
    industry: fc.constantFrom('a', 'b', 'c'),
    size: fc.constantFrom('s', 'm'),
  },
  { requiredKeys: [] },
);
const anyHistory = fc.array(
  fc.record({ traits: anyTraits, won: fc.boolean(), age: fc.integer({ min: 0, max: 2000 }) }),
  { minLength: 1, maxLength: 150 },
);

test('the parts and the average add up to the log-odds, and nobody is certain', () => {
  fc.assert(
    fc.property(anyHistory, anyTraits, (drafts, traits) => {
      const history = drafts.map(({ age, ...lead }) => ({
        ...lead,
        createdAt: daysAgo(age + 5),
        decidedAt: daysAgo(age),
      }));
      const model = learn(history, plain, now);
      const chance = probabilityOf(model, traits);
      const sum = partsOf(model, traits).reduce((all, part) => all + part.logOdds, model.average);
      expect(Math.log(chance / (1 - chance))).toBeCloseTo(sum, 6);
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }),
    { numRuns: 60 },
  );
});

test('history in which a trait separates won from lost altogether is still learned', () => {
  const model = learn([...leads(60, 60, { email: 'x' }), ...leads(60, 0, { email: 'y' })], plain, now);
  expect(probabilityOf(model, { email: 'x' })).toBeGreaterThan(0.9);
  expect(probabilityOf(model, { email: 'x' })).toBeLessThan(1);
});
