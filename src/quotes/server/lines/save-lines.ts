import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { QuoteLines } from '../../model/quote-line.ts';
import { changeQuote, lockQuote } from '../open-quote.ts';
import { requireFigures, requireWritable } from '../standing-quote.ts';
import { writeLines } from './kept-lines.ts';
import { priceLines } from './price-lines.ts';
import { totalsOf } from './totals.ts';

/**
 * Sets the lines of a draft and the amount off the whole, and what they come to. Refuses a stale version, what is no
 * draft, products that are gone, and amounts that cannot be.
 */
export async function saveLines(
  work: Work,
  id: string,
  { lines, lesser }: QuoteLines,
  version: number | null,
): Promise<void> {
  requireFigures(work);
  const open = await lockQuote(work, id);
  if (version !== null && version !== open.quote.version) refuse(refusals.staleVersion);
  await requireWritable(work, open.quote);
  const priced = await priceLines(work, lines, open.quote);
  const totals = totalsOf(priced, open.quote.taxMode, BigInt(lesser));
  await writeLines(work, id, priced);
  await changeQuote(work, open, totals, 'quote.lines-saved', { lines: lines.length });
}
