import { Card, useText } from '../../../platform/web/index.ts';
import type { WireReview } from '../../model/review/contract.ts';
import { ItemRow } from '../action-item/ItemRow.tsx';
import { reviewTexts } from './texts.ts';

/** The action items that a review gave. */
export function ItemsCard({ items }: Pick<WireReview, 'items'>) {
  const t = useText(reviewTexts);
  return (
    <Card title={t('items')} isFlush={items.length > 0}>
      {items.length === 0 && <p className="text-sm text-faint">{t('noItems')}</p>}
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ul>
    </Card>
  );
}
