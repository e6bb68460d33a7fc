import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestDeals, templateEffect, type LossStratum } from './template-effect.ts';

const stratum = (lost: number, deals: number, lostWithout: number, dealsWithout: number): LossStratum => ({
  with: { deals, lost },
  without: { deals: dealsWithout, lost: lostWithout },
});

test('fewer losses with the template, among deals of the same pipeline and size', () => {
  // Small deals: 3 of 20 lost with it, 9 of 18 without; large ones: 6 of 16 and 12 of 17.
  const told = templateEffect([stratum(3, 20, 9, 18), stratum(6, 16, 12, 17)]);
  expect(told.verdict).toBe('less');
  expect(told.with).toEqual({ deals: 36, lost: 9, rate: 0.25 });
  expect(told.without).toEqual({ deals: 35, lost: 21, rate: 0.6 });
  // By hand: ((3·18 − 9·20)/38 + (6·17 − 12·16)/33) ÷ (360/38 + 272/33) = (−3.3158 − 2.7273) ÷ 17.7161.
  expect(told.compared!.difference).toBeCloseTo(-0.3411, 4);
  expect(told.compared!.interval.high).toBeLessThan(0);
});

test('deals that nothing is like are counted but not compared', () => {
  const told = templateEffect([stratum(10, 25, 11, 22), stratum(30, 30, 0, 0)]);
  expect(told.matched).toEqual({ with: 25, without: 22, strata: 1 });
  expect(told.with.deals).toBe(55);
  expect(told.compared!.with).toBeCloseTo(0.4, 12);
});

test('below twenty comparable deals on either side, or when all end alike, nothing is said', () => {
  expect(templateEffect([stratum(1, fewestDeals - 1, 30, 60)]).verdict).toBe('too_few');
  expect(templateEffect([stratum(0, 40, 0, 40)])).toMatchObject({ verdict: 'too_few', compared: null });
  expect(templateEffect([])).toMatchObject({ verdict: 'too_few', with: { rate: null } });
  expect(templateEffect([stratum(1, fewestDeals, 10, fewestDeals)]).verdict).toBe('less');
});

test('what is said agrees with its interval, and turns round with the sides', () => {
  const side = fc
    .integer({ min: 1, max: 60 })
    .chain((deals) => fc.nat(deals).map((lost) => ({ deals, lost })));
  const strata = fc.array(fc.record({ with: side, without: side }), { minLength: 1, maxLength: 8 });
  const turned = { less: 'more', more: 'less', unclear: 'unclear', too_few: 'too_few' } as const;
  fc.assert(
    fc.property(strata, (told) => {
      const effect = templateEffect(told);
      const other = templateEffect(told.map((one) => ({ with: one.without, without: one.with })));
      expect(other.verdict).toBe(turned[effect.verdict]);
      if (effect.compared === null) return;
      const { low, high } = effect.compared.interval;
      expect(effect.verdict === 'unclear').toBe(low <= 0 && high >= 0);
    }),
  );
});
