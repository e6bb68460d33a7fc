import { newId } from '../../platform/model/identifier.ts';
import { formatMoney } from '../../platform/model/money.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { changeKept } from '../../records/server/index.ts';
import { faultOfPlan, type PlanBy } from '../model/plan/payment-plan.ts';
import { contractRefusals } from '../model/refusals.ts';
import type { InstalmentInput } from '../model/work-contract.ts';
import { contractKind } from './contract-kind.ts';
import { instalmentsOf, receiptsOf, type ContractRow } from './contract-queries.ts';
import { lockDraft, type LockedContract } from './lock-contract.ts';
import { settleMoney } from './settle-money.ts';

export type Plan = { by: PlanBy; instalments: readonly InstalmentInput[] };

/**
 * Sets the payment plan of a draft. Refuses a contract that is no draft, a stale version, a plan that payments were
 * counted against, shares that are not 100 % and amounts that are not the contract's.
 */
export async function setPlan(
  work: Work,
  id: string,
  { version, ...plan }: Plan & { version: number },
): Promise<void> {
  const locked = await lockDraft(work, id, version);
  if ((await receiptsOf(work, id)).length > 0) refuse(contractRefusals.planHasReceipts);
  const parts = plan.instalments.map(({ share, amount }) => ({
    share: share === null ? null : BigInt(share),
    amount: BigInt(amount ?? '0'),
  }));
  requirePlan(work, locked.row, plan.by, parts);
  await writePlan(work, locked, plan);
}

/** Writes a plan that was checked, and the sums that follow. */
export async function writePlan(
  work: Work,
  { stored, row }: LockedContract,
  { by, instalments }: Plan,
): Promise<void> {
  await replacePlan(work, row.id, { by, instalments });
  await work.db
    .updateTable('contract')
    .set({ plan_by: by })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', row.id)
    .execute();
  await changeKept(
    work,
    contractKind,
    stored,
    {},
    {
      type: 'contract.plan-set',
      payload: { instalments: instalments.length },
    },
  );
  await settleMoney(work, row.id);
}

/** Refuses a plan that does not add up to the contract's amount. */
export async function requireProperPlan(work: Work, row: ContractRow): Promise<void> {
  requirePlan(work, row, row.planBy, await instalmentsOf(work, row.id));
}

function requirePlan(
  { principal }: Work,
  { amount, currency }: ContractRow,
  by: PlanBy,
  parts: readonly { share: bigint | null; amount: bigint }[],
): void {
  const fault = faultOfPlan(by, amount, parts);
  if (!fault) return;
  const off = parts.reduce((sum, part) => sum + part.amount, 0n) - amount;
  refuse(fault, { difference: formatMoney({ amount: off, currency }, principal.locale) });
}

/** Writes instalments in place of those there were. */
export async function replacePlan(
  { db, principal }: Work,
  contractId: string,
  { by, instalments }: Plan,
): Promise<void> {
  await db
    .deleteFrom('contract_instalment')
    .where('tenant_id', '=', principal.tenantId)
    .where('contract_id', '=', contractId)
    .execute();
  if (instalments.length === 0) return;
  await db
    .insertInto('contract_instalment')
    .values(
      instalments.map(({ name, dueFrom, dueDays, dueOn, share, amount }, at) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        contract_id: contractId,
        position: at,
        name,
        due_from: dueFrom,
        due_days: dueFrom === 'day' ? null : dueDays,
        due_on: dueFrom === 'day' ? dueOn : null,
        share: by === 'share' && share !== null ? BigInt(share) : null,
        amount: by === 'amount' ? BigInt(amount ?? '0') : 0n,
      })),
    )
    .execute();
}
