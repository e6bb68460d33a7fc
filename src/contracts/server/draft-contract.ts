/** Contracts that begin from something: a deal, or the contract they change. */
import { dealKind } from '../../deals/server/index.ts';
import { say } from '../../platform/model/label.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  createRecord,
  getStored,
  isClear,
  mayDo,
  openKind,
  type OpenKind,
} from '../../records/server/index.ts';
import type { TaxMode } from '../../quotes/model/quote-money.ts';
import { isSigned } from '../model/contract-state.ts';
import { contractRefusals } from '../model/refusals.ts';
import { contractKind } from './contract-kind.ts';
import { getContract, instalmentsOf, linesOf, type ContractRow } from './contract-queries.ts';
import { lockContract } from './lock-contract.ts';
import { writeLines } from './set-lines.ts';
import { writePlan } from './set-plan.ts';

const contractOf = { zh: '{name}合同', en: 'Contract: {name}' };
const amendmentOf = { zh: '{name}（补充合同）', en: '{name} (amendment)' };

/** Drafts a contract from a deal the asker may see: its customer, contact and amount. A deal can have several. */
export async function contractFromDeal(work: Work, dealId: string): Promise<{ id: string }> {
  const open = await openKind(work, dealKind);
  const deal = await getStored(work, open, dealId);
  const told = clearValues(work, open, deal.values);
  const body = {
    name: say(contractOf, work.principal.locale, { name: String(told['name'] ?? '') }).slice(0, 200),
    deal: dealId,
    account: told['account'] ?? null,
    contact: told['contact'] ?? null,
    amount: told['amount'] ?? null,
  };
  return { id: await createRecord(work, contractKind, body) };
}

/** What the asker may see of the deal in clear. */
function clearValues(work: Work, { kind, fields }: OpenKind, values: Record<string, unknown>) {
  return Object.fromEntries(
    fields.filter((field) => isClear(work, kind, field)).map(({ id }) => [id, values[id]]),
  );
}

const copied = [
  'account',
  'deal',
  'contact',
  'amount',
  'currency',
  'starts_on',
  'ends_on',
  'renews',
  'notice_days',
  'buyer_name',
  'buyer_tax_number',
  'buyer_address',
  'buyer_bank',
  'seller_name',
  'seller_tax_number',
  'seller_address',
  'seller_bank',
];

/**
 * Drafts a contract that changes a signed one: everything goes over, the payments stay with the old. Refuses what nobody
 * has signed yet, which is changed by taking it back into draft.
 */
export async function amendContract(work: Work, id: string): Promise<{ id: string }> {
  const open = await openKind(work, contractKind);
  const stored = await getStored(work, open, id);
  if (!mayDo(work, contractKind, 'create', stored)) refuse(refusals.forbidden);
  const former = await getContract(work, id);
  if (!isSigned(former.state)) refuse(contractRefusals.amendsDraft);
  const clear = clearValues(work, open, stored.values);
  const body = {
    name: say(amendmentOf, work.principal.locale, { name: former.name }).slice(0, 200),
    ...Object.fromEntries(copied.flatMap((field) => (clear[field] == null ? [] : [[field, clear[field]]]))),
  };
  const made = await createRecord(work, contractKind, body, { known: { amends: id } });
  await copyTerms(work, former, made);
  return { id: made };
}

async function copyTerms(work: Work, former: ContractRow, toId: string): Promise<void> {
  const lines = (await linesOf(work, former.id)).map((line) => ({
    productId: line.product_id,
    name: line.name,
    unit: line.unit,
    quantity: String(line.quantity),
    unitPrice: String(line.unit_price),
    discount: Number(line.discount),
    taxRate: Number(line.tax_rate),
  }));
  const { lesser } = former;
  const taxMode = former.tax_mode as TaxMode;
  if (lines.length > 0) await writeLines(work, await lockContract(work, toId), { taxMode, lines, lesser });
  const plan = await instalmentsOf(work, former.id);
  if (plan.length === 0) return;
  const instalments = plan.map((one) => ({
    name: one.name,
    dueFrom: one.due_from as 'day' | 'signing' | 'delivery',
    dueDays: one.due_days,
    dueOn: one.due_on,
    share: one.share === null ? null : Number(one.share),
    amount: String(one.amount),
  }));
  await writePlan(work, await lockContract(work, toId), { by: former.planBy, instalments });
}
