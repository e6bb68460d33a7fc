import { Explained, useText } from '../../../platform/web/index.ts';
import { unpricedTexts } from './unpriced-texts.ts';

/** How many amounts are not in the sum beside it, because they have no exchange rate; nothing when all are. */
export function Unpriced({ count }: { count: number | null | undefined }) {
  const t = useText(unpricedTexts);
  if (!count) return null;
  return (
    <Explained text={t('means')} className="figures cursor-help text-xs whitespace-nowrap text-warn">
      {t('unpriced', { count })}
    </Explained>
  );
}
