import { useText } from '../../../platform/web/index.ts';
import { RelatedRecords } from '../../../records/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { CreateDealButton } from '../create/CreateDealButton.tsx';
import { dealRecords } from '../deal-records.ts';
import { shownTexts } from './texts.ts';

/** The deals of an account, on its page. */
export function AccountDeals({ record }: { record: WireRecord }) {
  const t = useText(shownTexts);
  return (
    <div className="flex flex-col items-start gap-2 *:max-w-full">
      <CreateDealButton variant="secondary" account={{ id: record.id, name: String(record['name']) }} />
      <div className="w-full">
        <RelatedRecords
          object="deal"
          contract={dealRecords}
          conditions={[{ field: 'account', op: 'is', value: record.id }]}
          fieldIds={['stage', 'amount', 'owner', 'expected_close_on', 'next_step']}
          emptyText={t('none')}
        />
      </div>
    </div>
  );
}
