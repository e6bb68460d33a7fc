import { Fragment } from 'react';
import { daysBetween } from '../../../platform/model/calendar.ts';
import { Badge, Card, InlineEdit, useLabel, useText, useToday } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { useGuardedUpdate, useReason, type OpenCatalogue } from '../../../records/web/index.ts';
import { dealRecords } from '../deal-records.ts';
import { dealTexts } from './texts.ts';

type Props = { record: WireRecord; catalogue: OpenCatalogue };

/** What comes next and when, changed in place. */
export function NextStepCard({ record, catalogue }: Props) {
  const t = useText(dealTexts);
  const label = useLabel();
  const reasonOf = useReason();
  const today = useToday();
  const { update, dialog } = useGuardedUpdate(dealRecords, catalogue.fields);
  const on = record['next_step_on'];
  // Nothing comes after the end of a deal.
  if (record['outcome'] !== 'open' && !record['next_step'] && !on) return null;
  const late = record['outcome'] === 'open' && typeof on === 'string' ? daysBetween(on, today) : 0;
  const fields = ['next_step', 'next_step_on'].flatMap(
    (id) => catalogue.fields.find((field) => field.id === id) ?? [],
  );
  return (
    <Card
      title={t('nextStep')}
      actions={late > 0 && <Badge tone="bad">{t('overdue', { days: late })}</Badge>}
    >
      {record['outcome'] === 'open' && !record['next_step'] && (
        <p className="pb-1 text-sm text-faint">{t('noNextStep')}</p>
      )}
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
        {fields.map((field) => (
          <Fragment key={field.id}>
            <dt className="truncate text-sm text-faint">{label(field.label)}</dt>
            <dd className="min-w-0">
              <InlineEdit
                field={field}
                value={record[field.id]}
                onSave={(value) => update(record, { [field.id]: value })}
                disabledReason={reasonOf(record, field)}
              />
            </dd>
          </Fragment>
        ))}
      </dl>
      {dialog}
    </Card>
  );
}
