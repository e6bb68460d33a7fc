import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../identity/web/index.ts';
import { Button, useText } from '../../platform/web/index.ts';
import { RelatedRecords } from '../../records/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { NewQuoteDialog } from './NewQuoteDialog.tsx';
import { quoteCells } from './quote-cells.tsx';
import { quoteRecords } from './quote-records.ts';
import { quoteTexts } from './texts.ts';

/** The quotes of a deal, on its page. */
export function DealQuotes({ record }: { record: WireRecord }) {
  const t = useText(quoteTexts);
  const mayCreate = useMay('quote.create');
  const [isCreating, setCreating] = useState(false);
  return (
    <div className="flex flex-col items-start gap-2 *:max-w-full">
      {mayCreate && record.deletedAt === null && (
        <Button icon={<FilePlus2 aria-hidden size={15} />} onPress={() => setCreating(true)}>
          {t('newQuote')}
        </Button>
      )}
      <div className="w-full">
        <RelatedRecords
          object="quote"
          contract={quoteRecords}
          conditions={[{ field: 'deal', op: 'is', value: record.id }]}
          fieldIds={['number', 'version_number', 'state', 'amount', 'valid_until']}
          cells={quoteCells}
          sort="-created_at"
          emptyText={t('none')}
        />
      </div>
      {isCreating && (
        <NewQuoteDialog
          deal={{ id: record.id, name: String(record['name']) }}
          onClose={() => setCreating(false)}
        />
      )}
    </div>
  );
}
