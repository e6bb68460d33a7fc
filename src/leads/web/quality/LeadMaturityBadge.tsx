import { Hourglass } from 'lucide-react';
import { Badge, Explained, useFormats, useText } from '../../../platform/web/index.ts';
import { qualityTexts } from './texts.ts';

/** Below it, rates of a cohort still change a good deal. */
const matureShare = 0.8;

/** How much of the leads has settled; below 80 % it warns. */
export function LeadMaturityBadge({ share }: { share: number | null }) {
  const t = useText(qualityTexts);
  const { percent } = useFormats();
  if (share === null) return null;
  const isImmature = share < matureShare;
  // 79.6 % is not mature, so it does not read as 80 %.
  const said = { share: percent(Math.floor(share * 1000) / 1000) };
  return (
    <Explained text={t('maturityMeans', said)} className="inline-flex cursor-help rounded-sm">
      <Badge
        tone={isImmature ? 'warn' : 'neutral'}
        icon={isImmature ? <Hourglass aria-hidden size={12} /> : null}
      >
        {t('maturity', said)}
      </Badge>
    </Explained>
  );
}
