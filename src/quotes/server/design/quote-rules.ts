/** The organisation's rules of quotes. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { keptRules, type Work } from '../../../platform/server/index.ts';
import { quoteRulesSchema, usualQuoteRules, type QuoteRules } from '../../model/quote-number.ts';
import { nextNumber } from './take-number.ts';

const kept = keptRules({
  table: 'quote_rules',
  schema: quoteRulesSchema,
  usual: usualQuoteRules,
  told: { type: 'quote-rules.changed', object: 'quote_rules', as: 'rules' },
});

/** The rules with their version; the usual ones until the organisation has its own. */
export const readQuoteRules = kept.read;

/** The rules, and the number the next quote would get. */
export async function showQuoteRules(work: Work) {
  const { rules, version } = await kept.read(work);
  return { rules, version, next: await nextNumber(work, rules.pattern, today(work)) };
}

/** Sets the rules. Refuses a stale version. */
export async function saveQuoteRules(work: Work, wanted: QuoteRules, wantedVersion: number) {
  await kept.save(work, wanted, wantedVersion);
  return showQuoteRules(work);
}

function today({ now, principal }: Work): string {
  return dayOf(now, principal.timeZone);
}
