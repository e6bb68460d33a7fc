import { ProgressBar, useFormats, useText } from '../../../platform/web/index.ts';
import { quotaTexts } from './texts.ts';
import { useQuota } from './use-pools.ts';

/** What I may still claim from this pool today, and how much of my room is taken. */
export function QuotaBar({ poolId }: { poolId: string }) {
  const t = useText(quotaTexts);
  const { number } = useFormats();
  const { data } = useQuota(poolId);
  if (!data) return <div className="h-9" />;
  const { claimedToday, held, dailyClaims, holdLimit, left } = data;
  return (
    <section
      aria-label={t('mine')}
      className="figures flex flex-wrap items-center gap-x-6 gap-y-2 rounded-md bg-sunken px-3 py-2 text-sm"
    >
      <Part name={t('claimed')} used={claimedToday} limit={dailyClaims} />
      <Part name={t('held')} used={held} limit={holdLimit} />
      {left !== null && (
        <span aria-live="polite" className={left > 0 ? 'font-medium' : 'font-medium text-warn'}>
          {left > 0 ? t('left', { count: number(left) }) : t('none')}
        </span>
      )}
    </section>
  );
}

function Part({ name, used, limit }: { name: string; used: number; limit: number | null }) {
  const t = useText(quotaTexts);
  const { number } = useFormats();
  if (limit === null) {
    return (
      <span className="text-soft">
        {name} {t('free', { used: number(used) })}
      </span>
    );
  }
  const detail = t('of', { used: number(used), limit: number(limit) });
  return (
    <span className="w-44">
      <ProgressBar label={name} value={limit === 0 ? 1 : Math.min(1, used / limit)} detail={detail} />
    </span>
  );
}
