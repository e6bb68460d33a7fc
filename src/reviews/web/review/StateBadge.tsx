import { Badge, useText } from '../../../platform/web/index.ts';
import type { WireReview } from '../../model/review/contract.ts';
import { reviewTexts } from './texts.ts';

export function StateBadge({ state }: { state: WireReview['state'] }) {
  const t = useText(reviewTexts);
  if (state === 'meeting') return <Badge tone="accent">{t('inMeeting')}</Badge>;
  return <Badge tone={state === 'closed' ? 'neutral' : 'warn'}>{t(state)}</Badge>;
}
