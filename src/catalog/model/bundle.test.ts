import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycleOf, type Part } from './bundle.ts';

const part = (productId: string): Part => ({ productId, quantity: 10_000n });
const parts = (told: Record<string, string[]>) =>
  new Map(Object.entries(told).map(([id, ids]) => [id, ids.map(part)]));

test.each<[string, string[], Record<string, string[]>, string[] | null]>([
  ['plain parts are no cycle', ['b', 'c'], {}, null],
  ['a bundle cannot hold itself', ['a'], {}, ['a']],
  ['not through another bundle either', ['b'], { b: ['a'] }, ['a', 'b']],
  ['nor three bundles down', ['x', 'b'], { b: ['c'], c: ['d', 'a'] }, ['a', 'b', 'c']],
  ['one part in two places is no cycle', ['b', 'c'], { b: ['d'], c: ['d'] }, null],
])('%s', (_, wanted, others, way) => {
  expect(cycleOf('a', wanted.map(part), parts(others))).toEqual(way);
});

test('bundles made one after the other, each refused if it closes a cycle, can always be taken apart to the last', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const making = fc.tuple(id, fc.uniqueArray(id, { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(making, { maxLength: 30 }), (makings) => {
      const made = new Map<string, Part[]>();
      for (const [bundle, ids] of makings)
        if (cycleOf(bundle, ids.map(part), made) === null) made.set(bundle, ids.map(part));
      const depth = (one: string, way: string[]): void => {
        expect(way).not.toContain(one);
        for (const { productId } of made.get(one) ?? []) depth(productId, [...way, one]);
      };
      for (const one of made.keys()) depth(one, []);
    }),
  );
});
