import { useText } from '../../platform/web/index.ts';
import { RelatedRecords } from '../../records/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { quoteCells } from './quote-cells.tsx';
import { quoteRecords } from './quote-records.ts';
import { quoteTexts } from './texts.ts';

/** What was offered to a customer, over all deals. */
export function AccountQuotes({ record }: { record: WireRecord }) {
  const t = useText(quoteTexts);
  return (
    <RelatedRecords
      object="quote"
      contract={quoteRecords}
      conditions={[{ field: 'account', op: 'is', value: record.id }]}
      fieldIds={['number', 'version_number', 'state', 'amount', 'deal']}
      cells={quoteCells}
      sort="-created_at"
      emptyText={t('noneForAccount')}
    />
  );
}
