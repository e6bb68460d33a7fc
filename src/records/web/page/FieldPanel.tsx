import { ArrowUpRight, Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Label } from '../../../platform/model/label.ts';
import type { FieldKind } from '../../../platform/model/fields.ts';
import {
  FieldCell,
  fieldIn,
  InlineEdit,
  isNamed,
  Link,
  useLabel,
  usePointerSource,
  useText,
  valueAt,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { isEntered, type OpenCatalogue, type OpenField, type RecordContract } from '../record-type.ts';
import { useRecordAid } from '../record-aids.ts';
import { pointedObject } from '../filter/condition-words.ts';
import { recordTexts } from '../texts.ts';
import { outsideHref } from './outside-href.ts';
import { useGuardedUpdate } from './use-guarded-update.tsx';

type Props = {
  record: WireRecord;
  contract: RecordContract;
  catalogue: OpenCatalogue;
  /** Field ids shown elsewhere on the page. */
  without?: readonly string[];
  /** How a field is shown instead of the usual way; undefined leaves it as usual. */
  cells?: Readonly<Record<string, (record: WireRecord) => ReactNode>>;
};

/** Why a field of this record cannot be changed by the reader; null when it can. */
export function useReason(): (record: WireRecord, field: OpenField) => string | null {
  const t = useText(recordTexts);
  return (record, field) => {
    if (record.deletedAt) return t('isDeleted');
    if (field.id === 'owner') return record.abilities.transfer ? null : t('noTransfer');
    return record.abilities.update ? null : t('noUpdate');
  };
}

const linkIcons: Partial<Record<FieldKind, ReactNode>> = {
  phone: <Phone aria-hidden size={14} />,
  email: <Mail aria-hidden size={14} />,
};

function plainName(value: unknown): string {
  return isNamed(value) ? (value.name ?? '') : String(value);
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

const nothing: readonly string[] = [];
const usual: NonNullable<Props['cells']> = {};

/** Every field of a record with its value; a click (or Enter) edits in place, a conflict is put to the reader. */
export function FieldPanel({ record, contract, catalogue, without = nothing, cells = usual }: Props) {
  const { update, dialog } = useGuardedUpdate(contract, catalogue.fields);
  const { lockOf } = useRecordAid(catalogue.object);
  const shown = catalogue.fields.filter((field) => !without.includes(field.id));
  const entered = shown.filter((field) => !field.readOnly);
  // What the product sets itself is shown once it is set.
  const kept = shown.filter((field) => field.readOnly && hasValue(valueAt(record, field.id)));
  const rows = (fields: readonly OpenField[]) =>
    fields.map((field) => (
      <FieldRow key={field.id} field={field}>
        {cells[field.id]?.(record) ?? (
          <Value
            field={fieldIn(field, record)}
            record={record}
            lock={lockOf?.(record, field.id) ?? null}
            onSave={(value) => update(record, { [field.id]: value })}
          />
        )}
      </FieldRow>
    ));
  return (
    <>
      <dl className="flex flex-col">{rows(entered)}</dl>
      {kept.length > 0 && <dl className="mt-2 flex flex-col border-t border-line pt-2">{rows(kept)}</dl>}
      {dialog}
    </>
  );
}

type ValueProps = {
  field: OpenField;
  record: WireRecord;
  lock: Label | null;
  onSave: (value: unknown) => Promise<unknown>;
};

function Value({ field, record, lock, onSave }: ValueProps) {
  const label = useLabel();
  const reasonOf = useReason();
  const value = valueAt(record, field.id);
  if (!isEntered(field)) return <FieldCell field={field} value={value} />;
  return (
    <>
      <span className="flex-1">
        <InlineEdit
          field={field}
          value={value}
          onSave={onSave}
          disabledReason={reasonOf(record, field) ?? (lock && label(lock))}
        />
      </span>
      <ValueLink field={field} value={value} />
    </>
  );
}

function FieldRow({ field, children }: { field: OpenField; children: ReactNode }) {
  const t = useText(recordTexts);
  const label = useLabel();
  return (
    <div className="grid grid-cols-[104px_minmax(0,1fr)] items-start gap-x-3 py-0.5 max-md:items-center">
      <dt className="truncate py-1 text-sm text-faint" title={label(field.label)}>
        {label(field.label)}
      </dt>
      <dd
        className="flex min-h-7 min-w-0 items-center [overflow-wrap:anywhere] *:min-w-0 *:max-w-full"
        title={field.reach === 'masked' ? t('masked') : undefined}
      >
        {children}
      </dd>
    </div>
  );
}

/** Where a value leads: the record it points to, a number to call, an address. */
function ValueLink({ field, value }: { field: OpenField; value: unknown }) {
  const t = useText(recordTexts);
  const source = usePointerSource(pointedObject(field) ?? '');
  const href = isNamed(value) ? value.name && source?.hrefOf?.(value.id) : outsideHref(field, value);
  if (!href) return null;
  return (
    <Link
      href={href}
      {...(field.kind === 'url' && { target: '_blank' as const })}
      aria-label={t('open', { name: plainName(value) })}
      className="flex size-7 shrink-0 items-center justify-center max-md:size-9"
    >
      {linkIcons[field.kind] ?? <ArrowUpRight aria-hidden size={14} />}
    </Link>
  );
}
