import { useText } from '../../../platform/web/index.ts';
import type { ComparedTable } from '../../model/review/compare-packs.ts';
import type { WireReview } from '../../model/review/contract.ts';
import type { CellAddress } from '../../model/review/figure-of-cell.ts';
import type { SectionId } from '../../model/review/pack.ts';
import { ItemRow } from '../action-item/ItemRow.tsx';
import { EntryList } from './EntryList.tsx';
import { PackTableView } from './PackTableView.tsx';
import { reviewTexts } from './texts.ts';

type Props = {
  review: WireReview;
  section: SectionId;
  /** What is known now, by table. */
  compared?: ReadonlyMap<string, ComparedTable> | undefined;
  onPick?: ((address: CellAddress) => void) | undefined;
  picked?: CellAddress | null;
};

/** One section: its frozen tables, what was noted and decided over them; of the first, last time’s action items. */
export function SectionView({ review, section, compared, onPick, picked = null }: Props) {
  const t = useText(reviewTexts);
  const tables = review.pack.tables.filter((table) => table.section === section);
  const entries = review.entries.filter((entry) => entry.section === section);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {section === 'last' && <LastItems review={review} />}
      {tables.map((table) => (
        <PackTableView
          key={table.key}
          table={table}
          compared={compared?.get(table.key)}
          onPick={onPick}
          picked={picked}
        />
      ))}
      {compared && tables.some(({ question }) => question === null) && (
        <p className="text-xs text-faint">{t('onlyThen')}</p>
      )}
      <EntryList review={review} entries={entries} />
    </div>
  );
}

function LastItems({ review }: { review: WireReview }) {
  const t = useText(reviewTexts);
  if (review.lastItems.length === 0) return <p className="text-sm text-faint">{t('noLast')}</p>;
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {review.lastItems.map((item) => (
        <ItemRow key={item.id} item={item} />
      ))}
    </ul>
  );
}
