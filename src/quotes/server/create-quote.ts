import { addDays, dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { createRecord, type Values } from '../../records/server/index.ts';
import type { Template } from '../model/template.ts';
import { getTemplate } from './design/templates.ts';
import { writeLines } from './lines/kept-lines.ts';
import { priceLines } from './lines/price-lines.ts';
import { totalsOf } from './lines/totals.ts';
import { quoteKind } from './quote-kind.ts';
import type { TaxMode } from '../model/quote-money.ts';

/**
 * Creates a draft for a deal and returns its id; conditions, terms and lines of a template stand in for what the body does
 * not say. Refuses as createRecord does, and a template out of use.
 */
export async function createQuote(
  work: Work,
  { templateId, ...body }: Values & { templateId?: string | null | undefined },
): Promise<string> {
  const template = templateId ? await getTemplate(work, templateId) : null;
  const given = { ...conditionsOf(work, template), ...body };
  if (!template || template.lines.length === 0)
    return createRecord(work, quoteKind, given, template ? { known: { template: template.id } } : {});
  const lines = await priceLines(work, template.lines, {
    currency: given['currency'] as string | undefined,
    accountId: given['account'] as string | null | undefined,
  });
  const mode = (given['tax_mode'] ?? 'included') as TaxMode;
  const known = { template: template.id, ...totalsOf(lines, mode, 0n) };
  const id = await createRecord(work, quoteKind, given, { known });
  await writeLines(work, id, lines);
  return id;
}

function conditionsOf({ now, principal }: Work, template: Template | null): Values {
  if (!template) return {};
  return {
    tax_mode: template.taxMode,
    valid_until: addDays(dayOf(now, principal.timeZone), template.validDays),
    ...(template.paymentTerms && { payment_terms: template.paymentTerms }),
    ...(template.terms && { terms: template.terms }),
  };
}
