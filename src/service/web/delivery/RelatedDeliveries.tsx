import { isNamed, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { nameOfRecord, RelatedRecords } from '../../../records/web/index.ts';
import { deliveryRecordContract } from '../../model/delivery/contract.ts';
import { deliveryTexts } from './texts.ts';

type Props = { record: WireRecord };
const columns = ['number', 'state', 'planned_on', 'accepted_on', 'owner'];

/** What is being delivered to an account. */
export function AccountDeliveries({ record }: Props) {
  const account = { id: record.id, name: nameOfRecord(record) };
  return <Deliveries field="account" record={record} createWith={{ account }} />;
}

/** The deliveries of a deal; a new one begins with what the deal says. */
export function DealDeliveries({ record }: Props) {
  const name = nameOfRecord(record);
  const { account } = record;
  const createWith = { name, deal: { id: record.id, name }, ...(isNamed(account) && { account }) };
  return <Deliveries field="deal" record={record} createWith={createWith} />;
}

function Deliveries({
  field,
  record,
  createWith,
}: Props & { field: string; createWith: Record<string, unknown> }) {
  const t = useText(deliveryTexts);
  return (
    <RelatedRecords
      object="delivery"
      contract={deliveryRecordContract}
      conditions={[{ field, op: 'is', value: record.id }]}
      fieldIds={columns}
      sort="-created_at"
      createWith={createWith}
      emptyText={t('none')}
    />
  );
}
