import { InlineEdit, Card, useText, useToday, classNames } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { useGuardedUpdate, useReason, type OpenCatalogue } from '../../../records/web/index.ts';
import { dealRecords } from '../deal-records.ts';
import { dealTexts } from './texts.ts';

type Props = { record: WireRecord; catalogue: OpenCatalogue };

/** What comes next and when, changed in place. */
export function NextStepCard({ record, catalogue }: Props) {
  const t = useText(dealTexts);
  const reasonOf = useReason();
  const today = useToday();
  const { update, dialog } = useGuardedUpdate(dealRecords, catalogue.fields);
  const on = record['next_step_on'];
  const isLate = record['outcome'] === 'open' && typeof on === 'string' && on < today;
  const fields = ['next_step', 'next_step_on'].flatMap((id) => catalogue.fields.find((field) => field.id === id) ?? []);
  return (
    <Card title={t('nextStep')} className={classNames(isLate && 'border-bad/40')}>
      {fields.map((field) => (
        <div key={field.id} className={classNames(field.id === 'next_step_on' && isLate && 'text-bad')}>
          <InlineEdit field={field} value={record[field.id]} onSave={(value) => update(record, { [field.id]: value })} disabledReason={reasonOf(record, field)} />
        </div>
      ))}
      {dialog}
    </Card>
  );
}
