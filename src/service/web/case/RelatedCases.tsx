import { useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { nameOfRecord, RelatedRecords } from '../../../records/web/index.ts';
import { caseRecordContract } from '../../model/case/contract.ts';
import { newCase } from './case-views.ts';
import { DueCell } from './DueCell.tsx';
import { caseTexts } from './texts.ts';

type Props = { record: WireRecord };
const columns = ['number', 'priority', 'state', 'due_at', 'owner'];
const cells = { due_at: DueCell };

/** The cases of an account, on its page. */
export function AccountCases({ record }: Props) {
  const t = useText(caseTexts);
  return (
    <RelatedRecords
      object="case"
      contract={caseRecordContract}
      conditions={[{ field: 'account', op: 'is', value: record.id }]}
      fieldIds={columns}
      cells={cells}
      sort="-created_at"
      createWith={{ ...newCase, account: { id: record.id, name: nameOfRecord(record) } }}
      emptyText={t('none')}
    />
  );
}

/** The cases that a contact spoke for. */
export function ContactCases({ record }: Props) {
  const t = useText(caseTexts);
  return (
    <RelatedRecords
      object="case"
      contract={caseRecordContract}
      conditions={[{ field: 'contact', op: 'is', value: record.id }]}
      fieldIds={columns}
      cells={cells}
      sort="-created_at"
      createWith={{
        ...newCase,
        contact: { id: record.id, name: nameOfRecord(record) },
        account: record['account'],
      }}
      emptyText={t('none')}
    />
  );
}
