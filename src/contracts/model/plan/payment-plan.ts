/** Payment plans: what is due when, and how payments that came in are counted against it. Money is in fen. */
import { spread } from '../../../quotes/model/quote-money.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import { contractRefusals } from '../refusals.ts';

const wholeShare = 10_000n;

/** An instalment is due on a day, or so many days after the contract was signed or the goods were delivered. */
export const dueSources = ['day', 'signing', 'delivery'] as const;
export type DueFrom = (typeof dueSources)[number];

export type PlannedInstalment = {
  name: string;
  dueFrom: DueFrom;
  dueDays: number | null;
  dueOn: string | null;
  /** Hundredths of a percent; null in a plan by amounts. */
  share: bigint | null;
  /** Counted from the share in a plan by shares. */
  amount: bigint;
};

export type PlanBy = 'share' | 'amount';

/** The amounts of instalments given by shares: they add up to the total to the fen, the largest remainders getting what is left. */
export function amountsOfShares(total: bigint, shares: readonly bigint[]): bigint[] {
  return spread(total, shares);
}

/** Why this plan does not fit the total; null when it adds up. An empty plan fits any. */
export function faultOfPlan(
  by: PlanBy,
  total: bigint,
  plan: readonly Pick<PlannedInstalment, 'share' | 'amount'>[],
): RefusalReason | null {
  if (plan.length === 0) return null;
  const sum = (part: (one: (typeof plan)[number]) => bigint) =>
    plan.reduce((all, one) => all + part(one), 0n);
  if (by === 'share')
    return sum(({ share }) => share ?? 0n) === wholeShare ? null : contractRefusals.sharesOff;
  return sum(({ amount }) => amount) === total ? null : contractRefusals.planOff;
}

/** The day an instalment is due; null as long as nobody can say. */
export function dueDayOf(
  { dueFrom, dueDays, dueOn }: Pick<PlannedInstalment, 'dueFrom' | 'dueDays' | 'dueOn'>,
  { signedOn, deliveredOn }: { signedOn: string | null; deliveredOn: string | null },
): string | null {
  if (dueFrom === 'day') return dueOn;
  const from = dueFrom === 'signing' ? signedOn : deliveredOn;
  return from && addDays(from, dueDays ?? 0);
}

/** The longest time a buyer is given after signing or delivery: the payment days that approvals ask for. */
export function paymentDaysOf(plan: readonly Pick<PlannedInstalment, 'dueDays'>[]): number {
  return Math.max(0, ...plan.map(({ dueDays }) => dueDays ?? 0));
}

export type Receipt = { id: string; instalmentId: string | null; amount: bigint; reversesId: string | null };

/**
 * How payments count against the instalments, in the order of the plan. A payment goes to the instalment it was meant
 * for; what that one does not need, and what was meant for none, fills the earliest open ones; what is left over when all
 * are paid is overpaid. A reversed payment and its reversal count for nothing.
 */
export function allocate(
  plan: readonly { id: string; amount: bigint }[],
  receipts: readonly Receipt[],
): { received: ReadonlyMap<string, bigint>; overpaid: bigint } {
  const received = new Map(plan.map(({ id }) => [id, 0n]));
  const fill = ({ id, amount }: { id: string; amount: bigint }, money: bigint): bigint => {
    const room = amount - received.get(id)!;
    const taken = money < room ? money : room;
    received.set(id, received.get(id)! + taken);
    return money - taken;
  };
  let left = 0n;
  for (const { instalmentId, amount } of standing(receipts)) {
    const meant = plan.find(({ id }) => id === instalmentId);
    left += meant ? fill(meant, amount) : amount;
  }
  for (const instalment of plan) left = fill(instalment, left);
  return { received, overpaid: left };
}

/** Payments that were not reversed. */
function standing(receipts: readonly Receipt[]): readonly Receipt[] {
  const reversed = new Set(receipts.flatMap(({ reversesId }) => reversesId ?? []));
  return receipts.filter(({ id, reversesId }) => reversesId === null && !reversed.has(id));
}

/** What all payments come to, reversals taken off. */
export function sumOf(receipts: readonly Pick<Receipt, 'amount'>[]): bigint {
  return receipts.reduce((sum, { amount }) => sum + amount, 0n);
}

export type InstalmentState = 'due' | 'partly' | 'received' | 'overdue';

/** Where an instalment stands on a day: what is late is overdue even when a part has come in. */
export function instalmentState(
  { amount, received, dueOn }: { amount: bigint; received: bigint; dueOn: string | null },
  today: string,
): InstalmentState {
  if (received >= amount) return 'received';
  if (dueOn !== null && dueOn < today) return 'overdue';
  return received > 0n ? 'partly' : 'due';
}

/** The first day on which something is still open. */
export function nextDueDay(
  plan: readonly { amount: bigint; received: bigint; dueOn: string | null }[],
): string | null {
  const days = plan.flatMap(({ amount, received, dueOn }) => (received < amount && dueOn ? [dueOn] : []));
  return days.toSorted()[0] ?? null;
}
