import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { repurchaseContract } from '../../model/repurchase/contract.ts';
import { repurchaseRuleSchema, type RepurchaseRule } from '../../model/repurchase/repurchase-rule.ts';
import { ruleTexts } from './texts.ts';

/** Which deals the rule as it is written here would make within a year; nothing is written. */
export function RepurchasePreview({ rule }: { rule: RepurchaseRule }) {
  const t = useText(ruleTexts);
  const { day } = useFormats();
  const read = repurchaseRuleSchema.safeParse(rule);
  const asked = useQuery({
    ...contractQuery(repurchaseContract.preview, { body: { rule } }),
    enabled: read.success,
  });
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <SkeletonLines lines={3} />;
  const { items, hasMore, today } = asked.data;
  if (items.length === 0) return <p className="text-sm text-faint">{t('noneDue')}</p>;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-soft">
        {t('wouldMake', { due: items.filter(({ dealOn }) => dealOn <= today).length, later: items.length })}
      </p>
      <ul className="max-h-64 overflow-y-auto">
        {items.map((one) => (
          <li
            key={one.deliveryId}
            className="flex flex-wrap gap-x-2 border-b border-line py-1.5 last:border-b-0"
          >
            <Link href={`/deliveries/${one.deliveryId}`}>{one.account}</Link>
            <span className="text-faint">{one.delivery}</span>
            <span className="figures ms-auto">{t('onDay', { day: day(one.dealOn) })}</span>
          </li>
        ))}
      </ul>
      {hasMore && <p className="text-faint">{t('andMore')}</p>}
    </div>
  );
}
