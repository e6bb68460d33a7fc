/** A contract on its way: submitted, taken back, sent, signed, terminated. */
import { dayOf } from '../../platform/model/calendar.ts';
import { say } from '../../platform/model/label.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { standingRequest, submitPaper, withdrawPaper } from '../../approvals/server/index.ts';
import { contractFields } from '../model/contract-fields.ts';
import { refusalOfStep, stateWhenSigned } from '../model/contract-state.ts';
import { contractRefusals } from '../model/refusals.ts';
import { contractPaper } from './contract-paper.ts';
import { getContract, type ContractRow } from './contract-queries.ts';
import { requireFileOf } from './file-of-contract.ts';
import { maySign } from './may-sign.ts';
import { lockForStep } from './lock-contract.ts';
import { putInState } from './put-in-state.ts';
import { settleMoney } from './settle-money.ts';
import { requireProperPlan } from './set-plan.ts';

const needed = ['account_id', 'buyer_name', 'seller_name', 'amount'] as const;

/**
 * Sends a draft on its way to approval; where no flow asks for one it is approved at once. Refuses one whose parties,
 * customer or amount are missing, and a payment plan that does not add up.
 */
export async function submitContract(work: Work, id: string): Promise<void> {
  const { row } = await lockForStep(work, id, 'submit');
  requireWhole(work, row);
  await requireProperPlan(work, row);
  const standing = await standingRequest(work, 'contract', id);
  if (standing?.outcome === 'sent_back') await withdrawPaper(work, contractPaper, id);
  const request = await submitPaper(work, contractPaper, id);
  const now = await getContract(work, id);
  if (request && now.state === 'draft')
    await putInState(work, now, 'in_approval', { type: 'contract.submitted' });
  if (!request) await putInState(work, now, 'approved', { type: 'contract.approved' });
}

function requireWhole({ principal }: Work, row: ContractRow): void {
  const missing = needed.filter((column) => !row[column]);
  if (missing.length === 0) return;
  const names = missing.map((column) => {
    const field = contractFields.fields.find((one) => one.column === column)!;
    return say(field.label, principal.locale);
  });
  refuse(contractRefusals.incomplete, { missing: names.join('、') });
}

/** Takes a contract that nobody has signed back into draft; an approval that stands is revoked. */
export async function redraftContract(work: Work, id: string): Promise<void> {
  const { row } = await lockForStep(work, id, 'redraft');
  await withdrawPaper(work, contractPaper, id);
  const now = await getContract(work, id);
  if (now.state !== 'draft')
    await putInState(work, { ...row, ...now }, 'draft', { type: 'contract.returned' });
}

/** Notes that an approved contract went out to be signed. */
export async function sendContract(work: Work, id: string): Promise<void> {
  const { row } = await lockForStep(work, id, 'send');
  await putInState(work, row, 'sent', { type: 'contract.sent' });
}

/**
 * Notes the signature: the contract is in force, or will be from its first day; days after signing begin to count.
 * Refuses whoever the rules do not let sign, a day to come, and a scan that does not hang on this contract.
 */
export async function signContract(
  work: Work,
  id: string,
  { signedOn, fileId }: { signedOn: string; fileId: string | null },
): Promise<void> {
  const { row } = await lockForStep(work, id, 'sign');
  if (!(await maySign(work))) refuse(contractRefusals.notSigner);
  if (fileId) await requireFileOf(work, id, fileId);
  await markSigned(work, row, signedOn, { fileId });
}

/** Marks a contract as signed: by hand, or as a provider of signatures reported. Refuses a day to come and the wrong state. */
export async function markSigned(
  work: Work,
  row: ContractRow,
  signedOn: string,
  payload: { fileId: string | null },
): Promise<void> {
  const today = dayOf(work.now, work.principal.timeZone);
  if (signedOn > today) refuse(contractRefusals.inTheFuture);
  const refusal = refusalOfStep(row.state, 'sign');
  if (refusal) refuse(refusal);
  await putInState(work, row, stateWhenSigned(row.starts_on, today), {
    type: 'contract.signed',
    columns: { signed_on: signedOn },
    payload: { ...payload, amount: String(row.amount), currency: row.currency },
  });
  await settleMoney(work, row.id);
}

/** Ends a contract before its term. Refuses a day to come. */
export async function terminateContract(
  work: Work,
  id: string,
  { on, reason }: { on: string; reason: string },
): Promise<void> {
  const { row } = await lockForStep(work, id, 'terminate');
  if (on > dayOf(work.now, work.principal.timeZone)) refuse(contractRefusals.inTheFuture);
  await putInState(work, row, 'terminated', {
    type: 'contract.ended',
    columns: { ended_on: on, end_reason: reason },
    payload: { reason },
  });
}
