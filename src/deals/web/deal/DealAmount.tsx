import { useMe } from '../../../identity/web/index.ts';
import { Badge, useText } from '../../../platform/web/index.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useAmount } from '../use-amount.ts';
import { dealTexts } from './texts.ts';

/** The amount in the deal's own currency, and what it counts in sums where that is another one, or that it counts in none. */
export function DealAmount({ deal }: { deal: DealCardFacts }) {
  const amountOf = useAmount();
  const { currency } = useMe().organisation;
  if (deal.amount === undefined) return null;
  return (
    <>
      <span className="figures text-base font-semibold text-ink">{amountOf(deal.amount, deal.currency)}</span>
      {deal.currency !== currency && <Counted deal={deal} currency={currency} />}
    </>
  );
}

function Counted({ deal, currency }: { deal: DealCardFacts; currency: string }) {
  const t = useText(dealTexts);
  const amountOf = useAmount();
  if (deal.base_amount === null)
    return <Badge tone="warn">{t('unpriced', { currency: deal.currency })}</Badge>;
  return (
    <span className="figures text-sm text-soft">
      {t('counted', { amount: amountOf(deal.base_amount, currency) })}
    </span>
  );
}
