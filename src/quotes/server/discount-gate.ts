/** Whether a draft may go to the customer on its sender's own word. */
import type { Work } from '../../platform/server/index.ts';
import { needsApproval } from '../../approvals/server/index.ts';
import { isAboveAllowance } from '../model/discount-allowance.ts';
import { allowanceOf } from './allowance-of.ts';
import { readLines } from './lines/kept-lines.ts';
import { moneyOfLines } from './lines/totals.ts';
import { quotePaperKind } from './quote-paper-kind.ts';
import type { StandingQuote } from './standing-quote.ts';

export type DiscountGate =
  | { isOpen: true }
  /** `hasFlow`: somebody can approve it. `discount` and `allowed` where the sender's allowance is too small. */
  | { isOpen: false; hasFlow: boolean; discount: bigint | null; allowed: number | null };

/**
 * A draft needs an approval where a flow applies to it, or where its discount over all is more than whoever sends it may
 * give; without a person the owner counts. What is no draft has passed already.
 */
export async function discountGate(work: Work, quote: StandingQuote): Promise<DiscountGate> {
  if (quote.state !== 'draft') return { isOpen: true };
  const hasFlow = await needsApproval(work, quotePaperKind, quote.id);
  const allowed = await allowanceOf(work, work.principal.userId ?? quote.ownerId);
  const { discountRate } = moneyOfLines(await readLines(work, quote.id), quote.taxMode, quote.lesser);
  if (isAboveAllowance(discountRate, allowed))
    return { isOpen: false, hasFlow, discount: discountRate, allowed };
  return hasFlow ? { isOpen: false, hasFlow, discount: null, allowed: null } : { isOpen: true };
}
