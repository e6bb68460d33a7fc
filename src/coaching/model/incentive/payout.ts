/** What a scheme pays one person for one period, line by line. Pure; money in fen, each line rounded half up once. */
import { compareShares } from '../../../insights/model/compare-shares.ts';
import type { Share } from '../../../insights/model/statistics.ts';
import type { IncentiveRules } from './rules.ts';

export type IncentiveFacts = {
  wonAmount: bigint;
  /** What is left of won deals after cost, of those whose accepted quote knows it; and of how many won deals that is. */
  wonMargin: bigint;
  marginKnown: Share;
  newCustomers: number;
  /** Stays that ended in the period, and in the half year before it. */
  stays: Share;
  staysBefore: Share;
  /** Tasks due in the period, and those of them done by their day. */
  tasks: Share;
  /** 0..1; null when too little was looked at. */
  trust: number | null;
};

export const lineKinds = [
  'won_amount',
  'won_margin',
  'new_customers',
  'conversion',
  'on_time',
  'trust',
  'cap',
] as const;
export type LineKind = (typeof lineKinds)[number];

export type PayoutLine = {
  kind: LineKind;
  /** What is paid for: fen, customers, a share. */
  base: number;
  /** Basis points of a tier, fen for each customer, percent that is kept. */
  rate: number;
  amount: bigint;
};
export type Payout = { lines: PayoutLine[]; total: bigint };

/**
 * Results by their tiers (of the won amount or its margin; a margin that nobody knows pays nothing) and new customers; what is kept of them below the limit of trust (a line that takes off); the
 * bonuses of the process; and what exceeds the cap (a line that takes off). Trust alone pays nothing, and where too
 * little was looked at it takes nothing off.
 */
export function payoutOf(rules: IncentiveRules, facts: IncentiveFacts): Payout {
  const results = [...tierLines(rules, facts), ...customerLine(rules, facts)];
  const earned = sumOf(results);
  const lines = [...results, ...trustLine(rules, facts, earned), ...processLines(rules, facts)];
  return withCap(lines, rules.cap);
}

function tierLines({ basis, wonAmount: tiers }: IncentiveRules, facts: IncentiveFacts): PayoutLine[] {
  const [kind, amount] =
    basis === 'margin'
      ? (['won_margin', facts.wonMargin] as const)
      : (['won_amount', facts.wonAmount] as const);
  return tiers.flatMap(({ from, rate }, at) => {
    const next = tiers[at + 1];
    const upTo = next === undefined || amount < BigInt(next.from) ? amount : BigInt(next.from);
    const part = upTo - BigInt(from);
    if (part <= 0n || rate === 0) return [];
    return [{ kind, base: Number(part), rate, amount: shareOf(part, BigInt(rate), 10_000n) }];
  });
}

function customerLine({ newCustomer }: IncentiveRules, { newCustomers }: IncentiveFacts): PayoutLine[] {
  const each = BigInt(newCustomer);
  if (each === 0n || newCustomers === 0) return [];
  const amount = each * BigInt(newCustomers);
  return [{ kind: 'new_customers', base: newCustomers, rate: Number(each), amount }];
}

function trustLine({ trust }: IncentiveRules, facts: IncentiveFacts, earned: bigint): PayoutLine[] {
  if (!trust || facts.trust === null || facts.trust * 100 >= trust.below || earned === 0n) return [];
  const kept = shareOf(earned, BigInt(Math.round(trust.keeps * 100)), 10_000n);
  return [{ kind: 'trust', base: facts.trust, rate: trust.keeps, amount: kept - earned }];
}

function processLines({ conversion, onTime }: IncentiveRules, facts: IncentiveFacts): PayoutLine[] {
  const lines: PayoutLine[] = [];
  const { difference } = compareShares(facts.stays, facts.staysBefore);
  if (conversion && difference !== null && difference * 100 >= conversion.points - 1e-9)
    lines.push({
      kind: 'conversion',
      base: difference,
      rate: conversion.points,
      amount: BigInt(conversion.bonus),
    });
  const kept = facts.tasks.n < fewestTasks ? null : facts.tasks.successes / facts.tasks.n;
  if (onTime && kept !== null && kept * 100 >= onTime.percent - 1e-9)
    lines.push({ kind: 'on_time', base: kept, rate: onTime.percent, amount: BigInt(onTime.bonus) });
  return lines;
}

/** With fewer tasks due in a period a share of them says nothing. */
const fewestTasks = 5;

function withCap(lines: PayoutLine[], cap: string | null): Payout {
  const total = sumOf(lines);
  if (cap === null || total <= BigInt(cap)) return { lines, total };
  const over: PayoutLine = {
    kind: 'cap',
    base: Number(total),
    rate: Number(cap),
    amount: BigInt(cap) - total,
  };
  return { lines: [...lines, over], total: BigInt(cap) };
}

/** part × rate ÷ whole, half up to the fen. */
function shareOf(part: bigint, rate: bigint, whole: bigint): bigint {
  return (part * rate * 2n + whole) / (whole * 2n);
}

function sumOf(lines: readonly PayoutLine[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}
