import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payoutOf, type IncentiveFacts } from './payout.ts';
import { gini, replayOf } from './replay.ts';
import { incentiveRulesSchema, type IncentiveRules } from './rules.ts';

const rulesWith = (changed: object = {}): IncentiveRules =>
  incentiveRulesSchema.parse({
    wonAmount: [
      { from: '0', rate: 100 },
      { from: '10000000', rate: 200 },
    ],
    ...changed,
  });
const factsWith = (changed: Partial<IncentiveFacts> = {}): IncentiveFacts => ({
  wonAmount: 15_000_000n,
  wonMargin: 4_000_000n,
  marginKnown: { successes: 3, n: 4 },
  newCustomers: 0,
  stays: { successes: 0, n: 0 },
  staysBefore: { successes: 0, n: 0 },
  tasks: { successes: 0, n: 0 },
  trust: null,
  ...changed,
});

test('each part of the won amount pays at the rate of its tier', () => {
  const { lines, total } = payoutOf(rulesWith(), factsWith());
  expect(lines.map(({ base, rate, amount }) => [base, rate, amount])).toEqual([
    [10_000_000, 100, 100_000n],
    [5_000_000, 200, 100_000n],
  ]);
  expect(total).toBe(200_000n);
});

test('by margin the tiers pay for what is left after cost, not for the amount', () => {
  const { lines, total } = payoutOf(rulesWith({ basis: 'margin' }), factsWith());
  expect(lines).toEqual([{ kind: 'won_margin', base: 4_000_000, rate: 100, amount: 40_000n }]);
  expect(total).toBe(40_000n);
  expect(payoutOf(rulesWith({ basis: 'margin' }), factsWith({ wonMargin: -5n })).total).toBe(0n);
});

test.each([
  [49n, 0n],
  [50n, 1n],
  [149n, 1n],
  [150n, 2n],
])('a line is rounded half up to the fen: 1 %% of %d fen is %d', (wonAmount, paid) => {
  expect(payoutOf(rulesWith(), factsWith({ wonAmount })).total).toBe(paid);
});

test('new customers pay each alike, and process bonuses take enough to go by', () => {
  const rules = rulesWith({
    newCustomer: '50000',
    conversion: { points: 5, bonus: '30000' },
    onTime: { percent: 90, bonus: '20000' },
  });
  const facts = factsWith({
    wonAmount: 0n,
    newCustomers: 2,
    stays: { successes: 30, n: 50 },
    staysBefore: { successes: 50, n: 100 },
    tasks: { successes: 9, n: 10 },
  });
  expect(payoutOf(rules, facts).lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['new_customers', 100_000n],
    ['conversion', 30_000n],
    ['on_time', 20_000n],
  ]);
  const few = { ...facts, stays: { successes: 6, n: 6 }, tasks: { successes: 4, n: 4 } };
  expect(payoutOf(rules, few).lines.map(({ kind }) => kind)).toEqual(['new_customers']);
});

test('low trust takes off results alone, and never where too little was looked at', () => {
  const rules = rulesWith({ trust: { below: 80, keeps: 70 }, onTime: { percent: 50, bonus: '1000' } });
  const facts = factsWith({ trust: 0.6, tasks: { successes: 9, n: 10 } });
  expect(payoutOf(rules, facts).lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['won_amount', 100_000n],
    ['won_amount', 100_000n],
    ['trust', -60_000n],
    ['on_time', 1_000n],
  ]);
  expect(payoutOf(rules, { ...facts, trust: null }).total).toBe(201_000n);
  expect(payoutOf(rules, { ...facts, trust: 0.8 }).total).toBe(201_000n);
});

test('what exceeds the cap is told as a line that takes off', () => {
  const { lines, total } = payoutOf(rulesWith({ cap: '150000' }), factsWith());
  expect(lines.at(-1)).toMatchObject({ kind: 'cap', amount: -50_000n });
  expect(total).toBe(150_000n);
});

test('a scheme that pays for no result, or whose tiers do not ascend, is no scheme', () => {
  expect(incentiveRulesSchema.safeParse({ trust: { below: 80, keeps: 70 } }).success).toBe(false);
  expect(incentiveRulesSchema.safeParse({ onTime: { percent: 90, bonus: '100' } }).success).toBe(false);
  const falling = [
    { from: '100', rate: 1 },
    { from: '50', rate: 2 },
  ];
  expect(incentiveRulesSchema.safeParse({ wonAmount: falling }).success).toBe(false);
});

test('lines add up to the total, more won never pays less, and the cap holds', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 10n });
  fc.assert(
    fc.property(amount, amount, fc.bigInt({ min: 0n, max: 10n ** 8n }), (one, other, cap) => {
      const rules = rulesWith({ cap: String(cap) });
      const [less, more] = one < other ? [one, other] : [other, one];
      const paid = (wonAmount: bigint) => payoutOf(rules, factsWith({ wonAmount }));
      const { lines, total } = paid(more);
      expect(lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(total);
      expect(paid(less).total <= total && total <= cap).toBe(true);
    }),
  );
});

test('a replay tells who gains and loses against the rules in force, and how unequal it is', () => {
  const people = [
    { personId: 'a', periods: [factsWith(), factsWith({ wonAmount: 0n })] },
    { personId: 'b', periods: [factsWith({ wonAmount: 5_000_000n }), factsWith({ wonAmount: 5_000_000n })] },
  ];
  const flat = rulesWith({ wonAmount: [{ from: '0', rate: 150 }] });
  const replay = replayOf(rulesWith(), flat, people);
  expect(replay.people.map(({ personId, total, before }) => [personId, total, before])).toEqual([
    ['a', 200_000n, 225_000n],
    ['b', 100_000n, 150_000n],
  ]);
  expect([replay.cost, replay.before]).toEqual([300_000n, 375_000n]);
  expect(replay.gini).toBeCloseTo(1 / 6);
});

test.each([
  [[], null],
  [[0, 0], null],
  [[5, 5, 5], 0],
  [[0, 0, 9], 2 / 3],
])('the Gini coefficient of %j is %j', (values, expected) => {
  const found = gini(values);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected);
});
