import { expect, test } from 'vitest';
import { effectOf } from './effect.ts';

test('an effect is claimed where the interval leaves out zero, else it is unclear', () => {
  expect(effectOf({ stays: 70, advances: 56 }, { stays: 80, advances: 48 })).toMatchObject({
    verdict: 'better',
    with: { rate: 0.8 },
    without: { rate: 0.6 },
  });
  expect(effectOf({ stays: 80, advances: 48 }, { stays: 70, advances: 56 }).verdict).toBe('worse');
  expect(effectOf({ stays: 40, advances: 22 }, { stays: 40, advances: 20 }).verdict).toBe('unclear');
});

test('below twenty stays on either side nothing is said, not even a difference', () => {
  const few = effectOf({ stays: 19, advances: 19 }, { stays: 500, advances: 0 });
  expect(few).toMatchObject({ verdict: 'too_few', difference: null, interval: null, with: { rate: 1 } });
  expect(effectOf({ stays: 0, advances: 0 }, { stays: 30, advances: 3 }).with.rate).toBeNull();
});
