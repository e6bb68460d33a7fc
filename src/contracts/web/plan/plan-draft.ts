/** A payment plan while it is edited. */
import type { DueFrom, PlanBy } from '../../model/plan/payment-plan.ts';
import type { WireStanding } from '../../model/work-contract.ts';

export type RowDraft = {
  key: string;
  name: string;
  dueFrom: DueFrom;
  dueDays: number | null;
  dueOn: string | null;
  /** 33.33 for a third. */
  percent: number | null;
  amount: string | null;
};

export type PlanDraft = { by: PlanBy; rows: readonly RowDraft[] };

const firstParts = ['首付款', '到货款', '验收款', '质保金'];

/** A new row, named as such rows are usually called. */
export function freshRow(number: number): RowDraft {
  const name = firstParts[number - 1] ?? `第 ${number} 期`;
  const due = { dueFrom: 'signing' as const, dueDays: 7, dueOn: null };
  return { key: crypto.randomUUID(), name, ...due, percent: null, amount: null };
}

/** The plan as it stands; a whole in one row where there is none. */
export function draftOf({ planBy, instalments }: WireStanding): PlanDraft {
  if (instalments.length === 0) return { by: 'share', rows: [{ ...freshRow(1), percent: 100 }] };
  const rows = instalments.map((one) => ({
    key: one.id,
    name: one.name,
    dueFrom: one.dueFrom,
    dueDays: one.dueDays,
    dueOn: one.dueOn,
    percent: one.share === null ? null : one.share / 100,
    amount: one.amount,
  }));
  return { by: planBy, rows };
}

/** What is missing to 100 % (in hundredths of a percent) or to the amount (in fen); below zero when it is too much. */
export function leftOf({ by, rows }: PlanDraft, amount: string | null): bigint {
  const given = rows.reduce(
    (sum, row) => sum + (by === 'share' ? BigInt(shareOf(row) ?? 0) : fenOf(row)),
    0n,
  );
  return (by === 'share' ? 10_000n : BigInt(amount ?? '0')) - given;
}

function shareOf({ percent }: RowDraft): number | null {
  return percent === null ? null : Math.round(percent * 100);
}

function fenOf({ amount }: RowDraft): bigint {
  return amount !== null && /^\d+$/.test(amount) ? BigInt(amount) : 0n;
}

/** What is sent. */
export function bodyOf({ by, rows }: PlanDraft) {
  return {
    by,
    instalments: rows.map((row) => ({
      name: row.name,
      dueFrom: row.dueFrom,
      dueDays: row.dueFrom === 'day' ? null : row.dueDays,
      dueOn: row.dueFrom === 'day' ? row.dueOn : null,
      share: by === 'share' ? shareOf(row) : null,
      amount: by === 'amount' ? row.amount : null,
    })),
  };
}
