import { useAddressParams } from '../../../platform/web/index.ts';
import { RecordPage, type RecordPanel } from '../../../records/web/index.ts';
import { priceBookContract } from '../../model/contract.ts';
import { bookTexts } from '../texts.ts';
import { catalogTitles } from '../titles.ts';
import { EntriesPanel } from './EntriesPanel.tsx';
import { SegmentCard } from './SegmentCard.tsx';

const panels: readonly RecordPanel[] = [{ id: 'entries', label: bookTexts.entries, Panel: EntriesPanel }];
const shownBeside = ['segment_field', 'segment_value'];

/** One price book: for whom and when it is valid, and its prices. */
export function Page() {
  const { priceBookId } = useAddressParams();
  return (
    <RecordPage
      key={priceBookId}
      object="price_book"
      contract={priceBookContract}
      recordId={priceBookId!}
      list={{ name: catalogTitles.priceBooks, href: '/price-books' }}
      panels={panels}
      side={(record) => <SegmentCard key={record.version} record={record} />}
      without={shownBeside}
    />
  );
}
