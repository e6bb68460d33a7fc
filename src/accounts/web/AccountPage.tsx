import { useAddressParams, useText } from '../../platform/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { nameOfRecord, RecordPage, type RecordPanel, RelatedRecords } from '../../records/web/index.ts';
import { accountContract, contactContract } from '../model/contract.ts';
import { HealthBesideName } from './portrait/HealthBesideName.tsx';
import { accountTexts } from './texts.ts';

function AccountContacts({ record }: { record: WireRecord }) {
  const t = useText(accountTexts);
  return (
    <RelatedRecords
      object="contact"
      contract={contactContract}
      conditions={[{ field: 'account', op: 'is', value: record.id }]}
      fieldIds={['title', 'mobile', 'email', 'owner']}
      createWith={{ account: { id: record.id, name: nameOfRecord(record) } }}
      emptyText={t('noContacts')}
    />
  );
}

function Subsidiaries({ record }: { record: WireRecord }) {
  const t = useText(accountTexts);
  return (
    <RelatedRecords
      object="account"
      contract={accountContract}
      conditions={[{ field: 'parent', op: 'is', value: record.id }]}
      fieldIds={['industry', 'level', 'city', 'owner']}
      createWith={{ parent: { id: record.id, name: nameOfRecord(record) } }}
      emptyText={t('noSubsidiaries')}
    />
  );
}

const panels: readonly RecordPanel[] = [
  { id: 'contacts', label: accountTexts.contacts, Panel: AccountContacts },
  { id: 'subsidiaries', label: accountTexts.subsidiaries, Panel: Subsidiaries },
];

export function Page() {
  const { accountId } = useAddressParams();
  return (
    <RecordPage
      key={accountId}
      object="account"
      contract={accountContract}
      recordId={accountId!}
      list={{ name: accountTexts.accounts, href: '/accounts' }}
      panels={panels}
      meta={(record) => <HealthBesideName record={record} />}
    />
  );
}
