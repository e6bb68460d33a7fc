import type { WireRecord } from '../../../records/model/record-contract.ts';
import { RecordListPage } from '../../../records/web/index.ts';
import { deliveryRecordContract } from '../../model/delivery/contract.ts';
import { ServiceSwitch } from '../ServiceSwitch.tsx';
import { pageTitles } from '../texts.ts';
import { deliveryViews } from './delivery-views.ts';

const columns = ['name', 'planned_on', 'state', 'account', 'items_done', 'number', 'owner', 'accepted_on'];

/** How far the checklist is. */
const cells = {
  items_done: (record: WireRecord) => (
    <span className="figures">{`${record['items_done'] ?? 0} / ${record['items_total'] ?? 0}`}</span>
  ),
};

/** What is being handed over to customers, the next day first. */
export function Page() {
  return (
    <RecordListPage
      object="delivery"
      contract={deliveryRecordContract}
      title={pageTitles.deliveries}
      systemViews={deliveryViews}
      columns={columns}
      cells={cells}
      actions={<ServiceSwitch page="deliveries" />}
    />
  );
}
