import { Badge, isNamed, Link, useAddressParams, useLabel, type Tone } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord, RecordPage } from '../../../records/web/index.ts';
import { deliveryRecordContract } from '../../model/delivery/contract.ts';
import { deliveryStateOptions, type DeliveryState } from '../../model/delivery/delivery-state.ts';
import { pageTitles } from '../texts.ts';
import { DeliveryActions } from './DeliveryActions.tsx';

const shownElsewhere = ['state', 'items_done', 'items_total'];
const factsOf = (record: WireRecord) => <DeliveryFacts record={record} />;
const actionsOf = (record: WireRecord) => <DeliveryActions record={record} />;

/** One delivery: what is to be done, who did it, and what the customer said at the end. */
export function Page() {
  const { deliveryId } = useAddressParams();
  return (
    <RecordPage
      key={deliveryId}
      object="delivery"
      contract={deliveryRecordContract}
      recordId={deliveryId!}
      list={{ name: pageTitles.deliveries, href: '/deliveries' }}
      without={shownElsewhere}
      meta={factsOf}
      actions={actionsOf}
    />
  );
}

const tones: Record<DeliveryState, Tone> = {
  planned: 'neutral',
  in_work: 'accent',
  ready: 'warn',
  accepted: 'good',
};

function DeliveryFacts({ record }: { record: WireRecord }) {
  const label = useLabel();
  const state = record['state'] as DeliveryState;
  const account = record['account'];
  return (
    <>
      <span className="figures text-soft">{String(record['number'] ?? '')}</span>
      <Badge tone={tones[state]}>
        {label(deliveryStateOptions.find(({ value }) => value === state)!.label)}
      </Badge>
      {isNamed(account) && account.name && (
        <Link href={hrefOfRecord('account', account.id)}>{account.name}</Link>
      )}
    </>
  );
}
