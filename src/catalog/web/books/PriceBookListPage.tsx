import { Badge, useLocale, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { RecordListPage, type SystemView } from '../../../records/web/index.ts';
import { priceBookContract } from '../../model/contract.ts';
import { useBookWords } from '../pricing/use-book-words.ts';
import { bookTexts } from '../texts.ts';
import { catalogTitles } from '../titles.ts';
import { segmentOfBook } from './segment-of-book.ts';

const systemViews: readonly SystemView[] = [
  {
    id: 'in-use',
    name: bookTexts.inUse,
    list: { conditions: [{ field: 'active', op: 'is', value: true }] },
  },
  {
    id: 'off-use',
    name: bookTexts.offUse,
    list: { conditions: [{ field: 'active', op: 'is', value: false }] },
  },
];

const columns = ['name', 'currency', 'segment_field', 'valid_from', 'valid_to', 'priority', 'active'];

const cells = {
  segment_field: (record: WireRecord) => <Segment record={record} />,
  active: (record: WireRecord) => <InUse isActive={record['active'] === true} />,
};

export function Page() {
  const { currency } = useLocale();
  return (
    <RecordListPage
      object="price_book"
      contract={priceBookContract}
      title={catalogTitles.priceBooks}
      systemViews={systemViews}
      columns={columns}
      cells={cells}
      createWith={{ active: true, currency, priority: 0 }}
    />
  );
}

function Segment({ record }: { record: WireRecord }) {
  const { segmentOf } = useBookWords();
  return <span>{segmentOf(segmentOfBook(record))}</span>;
}

function InUse({ isActive }: { isActive: boolean }) {
  const t = useText(bookTexts);
  return <Badge tone={isActive ? 'good' : 'neutral'}>{t(isActive ? 'inUse' : 'offUse')}</Badge>;
}
