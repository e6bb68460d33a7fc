import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allocate,
  amountsOfShares,
  dueDayOf,
  faultOfPlan,
  instalmentState,
  nextDueDay,
  sumOf,
  type Receipt,
} from './payment-plan.ts';

const money = fc.bigInt(0n, 10n ** 13n);
const sum = (parts: readonly bigint[]) => parts.reduce((all, one) => all + one, 0n);

/** Shares that make a whole: cuts of 10,000. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 12 })
  .map((cuts) => [0, ...cuts.toSorted((one, other) => one - other), 10_000])
  .map((ends) => ends.slice(1).map((end, at) => BigInt(end - ends[at]!)));

test('three thirds of 100.00 are 33.34, 33.33 and 33.33', () => {
  expect(amountsOfShares(10_000n, [3334n, 3333n, 3333n])).toEqual([3334n, 3333n, 3333n]);
  expect(amountsOfShares(100n, [3334n, 3333n, 3333n])).toEqual([34n, 33n, 33n]);
});

test('instalments by shares add up to the contract to the fen, each within a fen of its share', () => {
  fc.assert(
    fc.property(money, shares, (total, parts) => {
      const amounts = amountsOfShares(total, parts);
      expect(sum(amounts)).toBe(total);
      amounts.forEach((amount, at) => {
        const off = amount * 10_000n - total * parts[at]!;
        expect(off < 10_000n && off > -10_000n).toBe(true);
      });
    }),
  );
});

const payments = fc.record({
  plan: fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 8 }),
  paid: fc.array(
    fc.record({ at: fc.integer({ min: -1, max: 7 }), amount: fc.bigInt(1n, 10n ** 9n), back: fc.boolean() }),
    { maxLength: 12 },
  ),
});

test('whatever comes in and goes back, no fen is lost and no instalment gets more than it is', () => {
  fc.assert(
    fc.property(payments, ({ plan, paid }) => {
      const instalments = plan.map((amount, at) => ({ id: String(at), amount }));
      const receipts = paid.flatMap(({ at, amount, back }, number): Receipt[] => {
        const id = `r${number}`;
        const one = { id, instalmentId: at < 0 ? null : String(at), amount, reversesId: null };
        return back ? [one, { ...one, id: `${id}-back`, amount: -amount, reversesId: id }] : [one];
      });
      const { received, overpaid } = allocate(instalments, receipts);
      expect(sum([...received.values()]) + overpaid).toBe(sumOf(receipts));
      for (const { id, amount } of instalments) expect(received.get(id)! <= amount).toBe(true);
      const isAllPaid = instalments.every(({ id, amount }) => received.get(id) === amount);
      expect(overpaid === 0n || isAllPaid).toBe(true);
    }),
  );
});

test('more than an instalment needs goes on to the earliest open one', () => {
  const plan = [
    { id: 'deposit', amount: 300n },
    { id: 'delivery', amount: 600n },
    { id: 'rest', amount: 100n },
  ];
  const paid = (instalmentId: string | null, amount: bigint) => ({
    id: `${instalmentId} ${amount}`,
    instalmentId,
    amount,
    reversesId: null,
  });
  const { received, overpaid } = allocate(plan, [paid('delivery', 700n), paid(null, 350n)]);
  expect([...received.values()]).toEqual([300n, 600n, 100n]);
  expect(overpaid).toBe(50n);
});

test.each([
  [{ amount: 100n, received: 0n, dueOn: '2026-03-10' }, 'due'],
  [{ amount: 100n, received: 40n, dueOn: '2026-03-10' }, 'partly'],
  [{ amount: 100n, received: 40n, dueOn: '2026-03-09' }, 'overdue'],
  [{ amount: 100n, received: 100n, dueOn: '2026-03-09' }, 'received'],
  [{ amount: 100n, received: 0n, dueOn: null }, 'due'],
])('an instalment %o stands at %s on its day', (instalment, state) => {
  expect(instalmentState(instalment, '2026-03-10')).toBe(state);
});

test('an instalment is due on its day, or so many days after signing or delivery once that is known', () => {
  const days = { signedOn: '2026-02-27', deliveredOn: null };
  expect(dueDayOf({ dueFrom: 'day', dueDays: null, dueOn: '2026-05-01' }, days)).toBe('2026-05-01');
  expect(dueDayOf({ dueFrom: 'signing', dueDays: 3, dueOn: null }, days)).toBe('2026-03-02');
  expect(dueDayOf({ dueFrom: 'delivery', dueDays: 3, dueOn: null }, days)).toBeNull();
});

test('a plan must make a whole, by shares or by amounts; no plan at all is no fault', () => {
  const part = (share: bigint | null, amount = 0n) => ({ share, amount });
  expect(faultOfPlan('share', 100n, [part(5000n), part(5000n)])).toBeNull();
  expect(faultOfPlan('share', 100n, [part(5000n), part(4999n)])?.code).toBe('payment_shares_off');
  expect(faultOfPlan('amount', 100n, [part(null, 60n), part(null, 40n)])).toBeNull();
  expect(faultOfPlan('amount', 100n, [part(null, 60n)])?.code).toBe('payment_plan_off');
  expect(faultOfPlan('amount', 100n, [])).toBeNull();
});

test('the next due day is the first on which something is open', () => {
  const one = (dueOn: string | null, received = 0n) => ({ amount: 10n, received, dueOn });
  expect(nextDueDay([one('2026-05-01'), one('2026-03-01', 10n), one(null), one('2026-04-01', 9n)])).toBe(
    '2026-04-01',
  );
  expect(nextDueDay([one('2026-03-01', 10n)])).toBeNull();
});
