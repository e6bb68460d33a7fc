/** Keeps the sums of a contract true to its plan and its payments. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import { allocate, amountsOfShares, dueDayOf, nextDueDay, sumOf } from '../model/plan/payment-plan.ts';
import type { DueFrom } from '../model/plan/payment-plan.ts';
import { getContract, instalmentsOf, receiptsOf } from './contract-queries.ts';

/** Counts amounts of shares, due days and what came in anew, and keeps them on the plan and on the contract. */
export async function settleMoney(work: Work, contractId: string): Promise<void> {
  const contract = await getContract(work, contractId, 'any');
  const plan = await instalmentsOf(work, contractId);
  const receipts = (await receiptsOf(work, contractId)).map((row) => ({
    id: row.id,
    instalmentId: row.instalment_id,
    amount: row.amount,
    reversesId: row.reverses_id,
  }));
  const amounts =
    contract.planBy === 'share'
      ? amountsOfShares(
          contract.amount,
          plan.map(({ share }) => share ?? 0n),
        )
      : plan.map(({ amount }) => amount);
  const days = { signedOn: contract.signed_on, deliveredOn: contract.delivered_on };
  const counted = plan.map((row, at) => ({
    id: row.id,
    amount: amounts[at]!,
    dueOn: dueDayOf({ dueFrom: row.due_from as DueFrom, dueDays: row.due_days, dueOn: row.due_on }, days),
  }));
  const { received } = allocate(counted, receipts);
  const settled = counted.map((one) => ({ ...one, received: received.get(one.id)! }));
  for (const one of settled) await keepInstalment(work, one);
  const total = sumOf(receipts);
  await work.db
    .updateTable('contract')
    .set({
      received: total,
      open_amount: total < contract.amount ? contract.amount - total : 0n,
      next_due_on: nextDueDay(settled),
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', contractId)
    .execute();
}

type Settled = { id: string; amount: bigint; dueOn: string | null; received: bigint };

async function keepInstalment(
  { db, principal }: Work,
  { id, amount, dueOn, received }: Settled,
): Promise<void> {
  await db
    .updateTable('contract_instalment')
    .set({ amount, due_on: dueOn, received })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where(sql<boolean>`(amount, due_on, received) is distinct from (${amount}, ${dueOn}::date, ${received})`)
    .execute();
}
