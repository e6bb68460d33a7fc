/** What is asked of the facts of a contract, whoever writes them and however. */
import { readCreditCode } from '../../accounts/model/duplicates/credit-code.ts';
import { refuse, type RefusalReason } from '../../platform/model/refusal.ts';
import { contractRefusals } from './refusals.ts';

type Facts = Readonly<Record<string, unknown>>;

const mostNoticeDays = 730;

/** Why these facts cannot stand; null when they can. Days are 'YYYY-MM-DD'. */
export function faultOfTerms(facts: Facts): RefusalReason | null {
  const { starts_on: starts, ends_on: ends, notice_days: notice } = facts;
  if (typeof starts === 'string' && typeof ends === 'string' && ends < starts)
    return contractRefusals.endsBeforeStart;
  if (notice === null || notice === undefined) return null;
  return Number(notice) >= 0 && Number(notice) <= mostNoticeDays ? null : contractRefusals.noticeTooLong;
}

const taxNumbers = ['buyer_tax_number', 'seller_tax_number'];

/** The tax numbers among these facts as they are kept. Refuses one whose check character does not match. */
export function settledTaxNumbers(facts: Facts): Record<string, string> {
  const given = taxNumbers.filter((field) => typeof facts[field] === 'string' && facts[field] !== '');
  return Object.fromEntries(
    given.map((field) => [
      field,
      readCreditCode(String(facts[field])) ?? refuse(contractRefusals.taxNumberWrong),
    ]),
  );
}
