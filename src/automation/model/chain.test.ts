import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainFault, chainOf, type ChainLink } from './chain.ts';

/** Follows rules that set each other off at random until the guard ends every branch. */
function followed(pick: (link: ChainLink) => ChainLink[], first: ChainLink, budget: number): ChainLink[][] {
  const ended: ChainLink[][] = [];
  const open: ChainLink[][] = chainFault([], first) ? [] : [[first]];
  for (let step = 0; open.length > 0 && step < budget; step += 1) {
    const chain = open.pop()!;
    const next = pick(chain.at(-1)!).filter((link) => chainFault(chain, link) === null);
    if (next.length === 0) ended.push(chain);
    open.push(...next.map((link) => [...chain, link]));
  }
  expect(open, 'every branch ends').toEqual([]);
  return ended;
}

const ids = fc.constantFrom('a', 'b', 'c');
const link = fc.record({ ruleId: ids, recordId: ids });

test('whatever rules set off whatever else, each branch ends, and no rule acts twice on a record', () => {
  fc.assert(
    fc.property(link, fc.array(fc.tuple(link, link), { maxLength: 12 }), (first, follows) => {
      const pick = (from: ChainLink) =>
        follows.flatMap(([cause, then]) => (JSON.stringify(cause) === JSON.stringify(from) ? [then] : []));
      for (const chain of followed(pick, first, 20_000)) {
        expect(chain.length).toBeLessThanOrEqual(5);
        expect(new Set(chain.map((one) => JSON.stringify(one))).size).toBe(chain.length);
      }
    }),
  );
});

test('the same rule on another record is no loop', () => {
  const chain = [{ ruleId: 'r', recordId: 'a' }];
  expect(chainFault(chain, { ruleId: 'r', recordId: 'a' })).toBe('loop');
  expect(chainFault(chain, { ruleId: 'r', recordId: 'b' })).toBeNull();
  expect(chainFault(chain, { ruleId: 's', recordId: 'a' })).toBeNull();
});

test('a chain comes back from the event that carried it; anything else is no chain', () => {
  fc.assert(
    fc.property(fc.array(link), (chain) => {
      expect(chainOf(JSON.parse(JSON.stringify({ origin: { chain } })))).toEqual(chain);
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (payload) => {
      expect(Array.isArray(chainOf(payload))).toBe(true);
    }),
  );
  expect(chainOf({ origin: { chain: [{ ruleId: 1 }] } })).toEqual([]);
});
