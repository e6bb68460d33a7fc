import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, type Comparison, type Facts } from './condition.ts';

function says(comparison: Comparison, facts: Facts): boolean {
  return holds({ match: 'all', comparisons: [comparison] }, facts);
}

describe('conditions on amount, discount and margin', () => {
  test.each<[Comparison, Facts, boolean]>([
    [{ fact: 'amount', op: 'at_least', value: '5000000' }, { amount: '5000000' }, true],
    [{ fact: 'amount', op: 'above', value: '5000000' }, { amount: '5000000' }, false],
    [{ fact: 'amount', op: 'at_most', value: '5000000' }, { amount: '5000001' }, false],
    [{ fact: 'amount', op: 'below', value: '90071992547409930' }, { amount: '90071992547409929' }, true],
    [{ fact: 'discount', op: 'above', value: 1000 }, { discount: 1001 }, true],
    [{ fact: 'discount', op: 'above', value: 1000 }, { discount: 1000 }, false],
    [{ fact: 'margin', op: 'below', value: 2000 }, { margin: -150 }, true],
    [{ fact: 'margin', op: 'below', value: 2000 }, { margin: null }, false],
    [{ fact: 'margin', op: 'is_not', value: 2000 }, { margin: null }, true],
    [{ fact: 'source', op: 'is', value: '展会' }, { source: '展会' }, true],
    [{ fact: 'source', op: 'is', value: '展会' }, {}, false],
    [{ fact: 'source', op: 'above', value: '展会' }, { source: '展会二' }, false],
  ])('%j of %j: %s', (comparison, facts, expected) => {
    expect(says(comparison, facts)).toBe(expected);
  });

  test('all of several, or any of them', () => {
    const comparisons: Comparison[] = [
      { fact: 'amount', op: 'above', value: '10' },
      { fact: 'discount', op: 'above', value: 10 },
    ];
    const facts = { amount: '11', discount: 3 };
    expect(holds({ match: 'all', comparisons }, facts)).toBe(false);
    expect(holds({ match: 'any', comparisons }, facts)).toBe(true);
  });

  test('whole numbers of any length are compared exactly, as text or as numbers', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (left, right) => {
        const facts = { amount: String(left) };
        expect(says({ fact: 'amount', op: 'at_least', value: String(right) }, facts)).toBe(left >= right);
        expect(says({ fact: 'amount', op: 'below', value: String(right) }, facts)).toBe(left < right);
        expect(says({ fact: 'amount', op: 'is', value: String(right) }, facts)).toBe(left === right);
      }),
    );
  });
});
