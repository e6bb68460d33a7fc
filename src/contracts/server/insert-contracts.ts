/** Contracts written as they came about earlier, with lines, plan, payments and state: the register of a demo company. */
import { sql } from 'kysely';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Work } from '../../platform/server/index.ts';
import { insertRecords, type Values } from '../../records/server/index.ts';
import { moneyOf, type TaxMode } from '../../quotes/model/quote-money.ts';
import type { ContractState } from '../model/contract-state.ts';
import type { ReceiptMethod } from '../model/plan/receipt-method.ts';
import type { LineInput } from '../model/work-contract.ts';
import { contractKind } from './contract-kind.ts';
import { instalmentsOf } from './contract-queries.ts';
import { nextNumber } from './next-number.ts';
import { pricedLine, replaceLines } from './set-lines.ts';
import { replacePlan, type Plan } from './set-plan.ts';
import { settleMoney } from './settle-money.ts';

export type KeptContract = {
  id: string;
  /** Fields that people enter: title, customer, deal, parties, term, owner. */
  values: Values;
  state: ContractState;
  signedOn: string | null;
  createdAt: Date;
  createdBy: string | null;
  taxMode: TaxMode;
  lines: readonly LineInput[];
  plan: Plan;
  receipts: readonly KeptReceipt[];
};

export type KeptReceipt = {
  /** Which instalment it was meant for, counted from 0. */
  instalment: number | null;
  receivedOn: string;
  amount: bigint;
  method: ReceiptMethod;
  note: string | null;
  createdBy: string | null;
};

/** Writes contracts in the order in which they were made, each with the next number of its day. The values are trusted. */
export async function insertContracts(work: Work, contracts: readonly KeptContract[]): Promise<void> {
  const inOrder = contracts.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  for (const contract of inOrder) {
    await insertContract(work, contract);
    await insertReceipts(work, contract);
    await settleMoney(work, contract.id);
  }
  await leaveUntold(work, inOrder);
}

/** What is due this week or about to end was told by then: the clock does not tell it anew. */
async function leaveUntold({ db, principal, now }: Work, contracts: readonly KeptContract[]): Promise<void> {
  const ids = contracts.map(({ id }) => id);
  const today = dayOf(now, principal.timeZone);
  await db
    .updateTable('contract_instalment')
    .set({ told_before_on: sql`due_on`, told_after_on: sql`due_on` })
    .where('tenant_id', '=', principal.tenantId)
    .where('contract_id', 'in', ids)
    .where('due_on', '<=', addDays(today, 7))
    .execute();
  await db
    .updateTable('contract')
    .set({ expiry_told_for: sql`ends_on` })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', ids)
    .where('ends_on', '<=', addDays(today, 90))
    .execute();
}

async function insertContract(work: Work, contract: KeptContract): Promise<void> {
  const { id, values, taxMode, lines, plan, createdAt, createdBy } = contract;
  const money = moneyOf(lines.map(pricedLine), taxMode);
  const kept = {
    ...values,
    number: await nextNumber(work, dayOf(createdAt, work.principal.timeZone)),
    state: contract.state,
    amount: String(money.gross),
    tax: String(money.tax),
    open_amount: String(money.gross),
    received: '0',
    signed_on: contract.signedOn,
  };
  const columns = { tax_mode: taxMode, discount: money.discountRate, plan_by: plan.by };
  await insertRecords(work, contractKind, [{ id, createdAt, createdBy, values: kept, columns }]);
  await replaceLines(work, id, lines, money.lines);
  await replacePlan(work, id, plan);
}

async function insertReceipts(work: Work, { id, receipts }: KeptContract): Promise<void> {
  if (receipts.length === 0) return;
  const plan = await instalmentsOf(work, id);
  await work.db
    .insertInto('contract_receipt')
    .values(
      receipts.map(({ instalment, receivedOn, amount, method, note, createdBy }) => ({
        tenant_id: work.principal.tenantId,
        id: newId(),
        contract_id: id,
        instalment_id: instalment === null ? null : plan[instalment]!.id,
        received_on: receivedOn,
        amount,
        method,
        note,
        created_at: new Date(`${receivedOn}T08:00:00Z`),
        created_by: createdBy,
      })),
    )
    .execute();
}
