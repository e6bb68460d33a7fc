/** A contract begins: numbered, in draft, with what is known of both parties. */
import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { accountKind } from '../../accounts/server/index.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { findStored, isClear, openKind, type Values } from '../../records/server/index.ts';
import { faultOfTerms, settledTaxNumbers } from '../model/terms.ts';
import { contractRules } from './contract-rules.ts';
import { nextNumber } from './next-number.ts';

/**
 * Fills a new contract's values: its number, its state, the parties as the account and the organisation's rules tell
 * them where nothing was typed. Refuses wrong tax numbers and terms that end before they start.
 */
export async function begin(work: Work, values: Values): Promise<void> {
  Object.assign(values, settledTaxNumbers(values));
  const fault = faultOfTerms(values);
  if (fault) refuse(fault);
  const parties = { ...(await sellerOf(work)), ...(await buyerOf(work, values['account'])) };
  for (const [field, told] of Object.entries(parties)) values[field] ??= told;
  values['currency'] ??= await currencyOfOrganisation(work);
  values['renews'] ??= 'never';
  values['special_terms'] ??= false;
  values['amount'] ??= '0';
  values['open_amount'] = values['amount'];
  values['received'] = '0';
  values['state'] = 'draft';
  values['number'] = await nextNumber(work);
}

async function sellerOf(work: Work): Promise<Values> {
  const { seller } = (await contractRules.read(work)).rules;
  return {
    seller_name: seller.name || null,
    seller_tax_number: seller.taxNumber || null,
    seller_address: seller.address || null,
    seller_bank: seller.bank || null,
  };
}

/** What the asker may see of the account. */
async function buyerOf(work: Work, accountId: unknown): Promise<Values> {
  if (typeof accountId !== 'string' || !mayReadAccounts(work)) return {};
  const open = await openKind(work, accountKind);
  const account = await findStored(work, open, accountId);
  const told = (field: string) => {
    const known = open.fields.find(({ id }) => id === field);
    return known && isClear(work, accountKind, known) ? (account?.values[field] ?? null) : null;
  };
  return {
    buyer_name: told('name'),
    buyer_tax_number: told('credit_code'),
    buyer_address: told('address'),
  };
}

function mayReadAccounts({ principal }: Work): boolean {
  return principal.kind === 'system' || principal.rights['account.read'] !== undefined;
}
