/** An accepted quote becomes a contract: nothing of it is typed again. */
import { refuse } from '../../platform/model/refusal.ts';
import { oneAtATime, type Work } from '../../platform/server/index.ts';
import { getAcceptedQuote, type AcceptedQuote } from '../../quotes/server/index.ts';
import { createRecord } from '../../records/server/index.ts';
import { planOfTerms } from '../model/plan/plan-of-terms.ts';
import { contractRefusals } from '../model/refusals.ts';
import { contractKind } from './contract-kind.ts';
import { lockContract } from './lock-contract.ts';
import { writeLines } from './set-lines.ts';
import { writePlan } from './set-plan.ts';

/**
 * Drafts a contract with the deal, the customer, the lines, what is taken off the whole and the usual plan of the payment
 * terms. Refuses a quote that is not accepted, whose amounts are kept from the asker, and one that has its contract.
 */
export async function contractFromQuote(work: Work, quoteId: string): Promise<{ id: string }> {
  const quote = await getAcceptedQuote(work, quoteId);
  await oneAtATime(work, `contract of quote ${quoteId}`);
  await refuseTaken(work, quoteId);
  const id = await createRecord(work, contractKind, valuesOf(quote), { known: { quote: quoteId } });
  const { taxMode, lesser } = quote;
  await writeLines(work, await lockContract(work, id), { taxMode, lesser, lines: linesOf(quote) });
  const plan = planOfTerms(quote.paymentTerms);
  if (plan.length > 0)
    await writePlan(work, await lockContract(work, id), { by: 'share', instalments: plan });
  return { id };
}

function valuesOf({ name, dealId, accountId, contactId, currency, terms }: AcceptedQuote) {
  return {
    name: name.slice(0, 200),
    deal: dealId,
    account: accountId,
    contact: contactId,
    currency,
    description: terms,
  };
}

function linesOf({ lines }: AcceptedQuote) {
  return lines.map(({ productId, name, spec, unit, quantity, unitPrice, discount, taxRate }) => ({
    productId,
    name: [name, spec].filter(Boolean).join(' ').slice(0, 300),
    unit: unit.slice(0, 20) || null,
    quantity,
    unitPrice,
    discount,
    taxRate,
  }));
}

async function refuseTaken({ db, principal }: Work, quoteId: string): Promise<void> {
  const taken = await db
    .selectFrom('contract')
    .select('number')
    .where('tenant_id', '=', principal.tenantId)
    .where('quote_id', '=', quoteId)
    .where('deleted_at', 'is', null)
    .where('state', '<>', 'terminated')
    .executeTakeFirst();
  if (taken) refuse(contractRefusals.quoteTaken, { number: taken.number });
}
