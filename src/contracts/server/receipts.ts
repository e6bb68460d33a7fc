import { dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { changeKept } from '../../records/server/index.ts';
import { takesReceipts } from '../model/contract-state.ts';
import type { ReceiptMethod } from '../model/plan/receipt-method.ts';
import { contractRefusals } from '../model/refusals.ts';
import { contractKind } from './contract-kind.ts';
import { instalmentsOf, receiptsOf } from './contract-queries.ts';
import { requireFileOf } from './file-of-contract.ts';
import { lockContract, type LockedContract } from './lock-contract.ts';
import { settleMoney } from './settle-money.ts';

type NewReceipt = {
  instalmentId: string | null;
  receivedOn: string;
  /** In fen. */
  amount: string;
  method: ReceiptMethod;
  note: string | null;
  fileId: string | null;
};

/**
 * Notes a payment. More than an instalment needs goes on to the next open one; more than the contract is kept as
 * overpaid. Refuses drafts, days to come, instalments and files that are not this contract's.
 */
export async function addReceipt(work: Work, contractId: string, receipt: NewReceipt): Promise<void> {
  const locked = await lockContract(work, contractId);
  if (!takesReceipts(locked.row.state)) refuse(contractRefusals.noReceiptsYet);
  if (receipt.receivedOn > dayOf(work.now, work.principal.timeZone)) refuse(contractRefusals.inTheFuture);
  await requireInstalment(work, contractId, receipt.instalmentId);
  if (receipt.fileId) await requireFileOf(work, contractId, receipt.fileId);
  await keepReceipt(work, locked, { ...receipt, amount: BigInt(receipt.amount), reversesId: null });
}

/** Takes a payment back with an entry of its own: nothing that was noted is altered. Refuses what is reversed already. */
export async function reverseReceipt(
  work: Work,
  contractId: string,
  receiptId: string,
  note: string | null,
): Promise<void> {
  const locked = await lockContract(work, contractId);
  const receipts = await receiptsOf(work, contractId);
  const receipt = receipts.find(({ id }) => id === receiptId) ?? refuse(refusals.notFound);
  const isOver = receipt.reverses_id !== null || receipts.some((one) => one.reverses_id === receiptId);
  if (isOver) refuse(contractRefusals.reversedAlready);
  await keepReceipt(work, locked, {
    instalmentId: receipt.instalment_id,
    receivedOn: dayOf(work.now, work.principal.timeZone),
    amount: -receipt.amount,
    method: receipt.method as ReceiptMethod,
    note,
    fileId: null,
    reversesId: receipt.id,
  });
}

async function requireInstalment(work: Work, contractId: string, id: string | null): Promise<void> {
  if (!id) return;
  const plan = await instalmentsOf(work, contractId);
  if (plan.some((one) => one.id === id)) return;
  refuse(refusals.invalidInput, {}, [
    {
      path: 'body.instalmentId',
      code: 'reference_not_found',
      label: { zh: '付款计划里没有这一期', en: 'The plan has no such instalment' },
    },
  ]);
}

type Kept = Omit<NewReceipt, 'amount'> & { amount: bigint; reversesId: string | null };

async function keepReceipt(work: Work, { stored, row }: LockedContract, receipt: Kept): Promise<void> {
  const { db, principal, now } = work;
  await db
    .insertInto('contract_receipt')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      contract_id: row.id,
      instalment_id: receipt.instalmentId,
      received_on: receipt.receivedOn,
      amount: receipt.amount,
      method: receipt.method,
      note: receipt.note,
      file_id: receipt.fileId,
      reverses_id: receipt.reversesId,
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
  const received = { received: String(row.received + receipt.amount) };
  await changeKept(work, contractKind, stored, received, {
    type: receipt.reversesId ? 'contract.receipt-reversed' : 'contract.receipt-noted',
    payload: { amount: String(receipt.amount), receivedOn: receipt.receivedOn, ...about(row) },
  });
  await settleMoney(work, row.id);
}

function about({ deal_id: dealId, account_id: accountId }: LockedContract['row']) {
  return { dealId, accountId };
}
