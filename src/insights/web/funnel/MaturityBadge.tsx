import { Hourglass } from 'lucide-react';
import { Badge, Explained, useFormats, useText } from '../../../platform/web/index.ts';
import type { ConversionPart } from './funnel-view.ts';
import { funnelTexts } from './texts.ts';

/** How much of a cohort is settled; below 80 % it warns (funnel.md §2). */
export function MaturityBadge({ maturity }: { maturity: ConversionPart['maturity'] }) {
  const t = useText(funnelTexts);
  const { percent } = useFormats();
  if (maturity.resolvedShare === null) return null;
  const share = percent(maturity.resolvedShare, 0);
  return (
    <Explained text={t('maturityMeans', { share })} className="inline-flex cursor-help rounded-sm">
      <Badge tone={maturity.immature ? 'warn' : 'neutral'} icon={maturity.immature ? <Hourglass aria-hidden size={12} /> : null}>
        {t('maturity', { share })}
      </Badge>
    </Explained>
  );
}
