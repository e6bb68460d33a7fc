import { ArchiveRestore } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type Column,
  FieldCell,
  fieldIn,
  Link,
  useFormats,
  useLabel,
  useText,
  valueAt,
  Button,
  type Formats,
  type Say,
} from '../../../platform/web/index.ts';
import type { Values } from '../../model/field-schema.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { useReason } from '../page/FieldPanel.tsx';
import { hrefOfRecord, isEntered, type OpenCatalogue, type OpenField } from '../record-type.ts';
import { listTexts, recordTexts } from '../texts.ts';
import { EditableCell } from './EditableCell.tsx';
import { titleFieldOf } from '../../model/shown-fields.ts';
import { isFigure, isSortable, widthOf } from './list-columns.ts';

/** How fields are shown instead of the usual way, by field id. */
export type Cells = Readonly<Record<string, (record: WireRecord) => ReactNode>>;

type Given = {
  catalogue: OpenCatalogue;
  shown: readonly OpenField[];
  cells: Cells;
  isBin: boolean;
  update: (record: WireRecord, values: Values) => Promise<unknown>;
  restore: (record: WireRecord) => Promise<unknown>;
};

/** The columns of a list of records: the name is the link, what may be changed is changed in place. */
export function useListColumns({
  catalogue,
  shown,
  cells,
  isBin,
  update,
  restore,
}: Given): readonly Column<WireRecord>[] {
  const label = useLabel();
  const t = useText({ ...listTexts, ...recordTexts });
  const formats = useFormats();
  const reasonOf = useReason();
  const title = titleFieldOf(catalogue.fields);
  const valueOf = (field: OpenField, record: WireRecord): ReactNode => {
    const own = cells[field.id]?.(record);
    if (own !== undefined) return own;
    const value = valueAt(record, field.id);
    if (field === title && !isBin) {
      return (
        <Link look="plain" href={hrefOfRecord(catalogue.object, record.id)} className="font-medium">
          {String(value ?? '')}
        </Link>
      );
    }
    return <FieldCell field={fieldIn(field, record)} value={value} />;
  };
  const columns = shown.map((field): Column<WireRecord> => {
    const width = widthOf(field, title?.id ?? '');
    return {
      id: field.id,
      name: label(field.label),
      isSortable: isSortable(field),
      align: isFigure(field) ? 'end' : 'start',
      ...(width !== undefined && { width }),
      cell: (record) => {
        const value = valueOf(field, record);
        const isOpen = isEntered(field) && !cells[field.id] && reasonOf(record, field) === null;
        if (!isOpen) return value;
        return (
          <EditableCell
            field={fieldIn(field, record)}
            record={record}
            isFigure={isFigure(field)}
            onSave={(next) => update(record, { [field.id]: next })}
          >
            {value}
          </EditableCell>
        );
      },
    };
  });
  return isBin ? [...columns, ...binColumns(t, formats, restore)] : columns;
}

/** In the recycle bin: when it came there, and the way back. */
function binColumns(
  t: Say<'restore' | 'deletedOn'>,
  formats: Formats,
  restore: (record: WireRecord) => Promise<unknown>,
): readonly Column<WireRecord>[] {
  return [
    {
      id: 'deleted_at',
      name: t('deletedOn'),
      width: 148,
      cell: (record) => formats.instant(record.deletedAt),
    },
    {
      id: 'restore',
      name: '',
      width: 104,
      cell: (record) =>
        record.abilities.delete && (
          <Button
            size="small"
            variant="quiet"
            icon={<ArchiveRestore aria-hidden size={14} />}
            onPress={() => void restore(record)}
          >
            {t('restore')}
          </Button>
        ),
    },
  ];
}
