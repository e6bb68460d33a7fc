import { Hourglass } from 'lucide-react';
import { Badge, Explained, useFormats, useText } from '../../../platform/web/index.ts';
import { resolvedOnly, type ConversionPart } from './funnel-view.ts';
import { funnelTexts } from './texts.ts';

/** How much of a cohort is settled; below 80 % it warns, and tells the rate of the settled ones alone (funnel.md §2). */
export function MaturityBadge({ part }: { part: ConversionPart }) {
  const t = useText(funnelTexts);
  const { number, percent } = useFormats();
  const { resolvedShare, immature } = part.maturity;
  if (resolvedShare === null) return null;
  const share = percent(resolvedShare);
  const settled = resolvedOnly(part);
  const alone = immature && settled.rate !== null;
  return (
    <Explained
      text={
        <>
          {t('maturityMeans', { share })}
          {alone && <> {t('resolvedOnly', { count: number(settled.count), rate: percent(settled.rate) })}</>}
        </>
      }
      className="inline-flex cursor-help rounded-sm"
    >
      <Badge
        tone={immature ? 'warn' : 'neutral'}
        icon={immature ? <Hourglass aria-hidden size={12} /> : null}
      >
        {t('maturity', { share })}
      </Badge>
    </Explained>
  );
}
