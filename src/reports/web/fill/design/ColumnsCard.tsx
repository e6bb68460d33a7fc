import { ArrowDown, ArrowUp, GripVertical, Pencil, Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import {
  Badge,
  Button,
  Card,
  classNames,
  IconButton,
  MultiSelect,
  useLabel,
  useListDrag,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue, type OpenCatalogue } from '../../../../records/web/index.ts';
import { mostColumns, type FormColumn } from '../../../model/fill/form.ts';
import { letterOf } from '../../../model/fill/sheet-columns.ts';
import { designTexts } from '../texts.ts';
import { ColumnDialog } from './ColumnDialog.tsx';
import { freeId, moved } from './column-drafts.ts';
import type { FormDesign } from './use-form-design.ts';

/** The columns in their order: fields of the records, and those of the form's own. */
export function ColumnsCard({ design }: { design: FormDesign }) {
  const t = useText(designTexts);
  const { columns, about } = design.drawn.form;
  const [editing, setEditing] = useState<FormColumn | 'new' | null>(null);
  const { catalogue } = useCatalogueOf(about?.object ?? null);
  const change = (next: readonly FormColumn[]) => design.change({ columns: [...next] });
  const put = (column: FormColumn): void => {
    const at = columns.findIndex(({ id }) => id === column.id);
    change(at < 0 ? [...columns, column] : columns.with(at, column));
    setEditing(null);
  };
  return (
    <Card title={t('columns')}>
      <div className="flex flex-col gap-3">
        {columns.length === 0 && <p className="text-sm text-soft">{t('noColumns')}</p>}
        <ol className="flex flex-col">
          {columns.map((column, at) => (
            <ColumnLine
              key={column.id}
              column={column}
              at={at}
              last={columns.length - 1}
              catalogue={catalogue}
              onMove={(from, to) => change(moved(columns, from, to))}
              onEdit={() => setEditing(column)}
              onRemove={() => change(columns.filter(({ id }) => id !== column.id))}
            />
          ))}
        </ol>
        {about && catalogue && <FieldPick design={design} catalogue={catalogue} />}
        <Button
          icon={<Plus aria-hidden size={16} />}
          isDisabled={columns.length >= mostColumns}
          onPress={() => setEditing('new')}
          className="self-start"
        >
          {t('addOwn')}
        </Button>
      </div>
      {editing && (
        <ColumnDialog
          column={editing === 'new' ? null : editing}
          freshId={freeId(columns.map(({ id }) => id))}
          field={catalogue?.fields.find(
            ({ id }) => editing !== 'new' && editing.kind === 'field' && id === editing.field,
          )}
          onApply={put}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}

function useCatalogueOf(object: string | null): { catalogue: OpenCatalogue | undefined } {
  // Of a form without records nothing is asked of these fields.
  const { catalogue } = useCatalogue(object ?? 'account');
  return { catalogue: object === null ? undefined : catalogue };
}

/** The fields that stand as columns; choosing one adds it, taking it back removes it. */
function FieldPick({ design, catalogue }: { design: FormDesign; catalogue: OpenCatalogue }) {
  const t = useText(designTexts);
  const label = useLabel();
  const { columns } = design.drawn.form;
  const chosen = columns.flatMap((column) => (column.kind === 'field' ? [column.field] : []));
  const choose = (fields: readonly string[]): void => {
    const kept = columns.filter((column) => column.kind === 'own' || fields.includes(column.field));
    const added = fields.filter((field) => !chosen.includes(field));
    const ids = columns.map(({ id }) => id);
    const next = added.map((field): FormColumn => {
      const id = freeId(ids);
      ids.push(id);
      const known = catalogue.fields.find((one) => one.id === field);
      const isReadOnly = known?.readOnly === true || known?.reach !== 'edit';
      return { kind: 'field', id, field, isReadOnly, isRequired: false, preset: null };
    });
    design.change({ columns: [...kept, ...next].slice(0, mostColumns) });
  };
  return (
    <MultiSelect
      label={t('addField')}
      options={catalogue.fields.map((field) => ({ id: field.id, name: label(field.label) }))}
      value={chosen}
      onChange={choose}
    />
  );
}

type LineProps = {
  column: FormColumn;
  at: number;
  last: number;
  catalogue: OpenCatalogue | undefined;
  onMove: (from: string, to: number) => void;
  onEdit: () => void;
  onRemove: () => void;
};

function ColumnLine({ column, at, last, catalogue, onMove, onEdit, onRemove }: LineProps) {
  const t = useText(designTexts);
  const label = useLabel();
  const element = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const isOver = useListDrag({
    element,
    grip,
    list: 'form-column',
    key: column.id,
    onDropped: (key) => onMove(key, at),
  });
  const field = catalogue?.fields.find(({ id }) => column.kind === 'field' && id === column.field);
  const name = column.kind === 'own' ? column.label : field ? label(field.label) : column.field;
  return (
    <li
      ref={element}
      className={classNames(
        'flex min-h-9 items-center gap-1.5 border-t border-line text-sm first:border-t-0',
        isOver && 'bg-accent-soft',
      )}
    >
      <span ref={grip} title={t('grip', { name })} className="cursor-grab text-faint">
        <GripVertical aria-hidden size={14} />
      </span>
      <span className="figures w-5 text-xs text-faint">{letterOf(at)}</span>
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {column.kind === 'own' && <Badge>{t(column.type)}</Badge>}
      {column.kind === 'field' && column.isReadOnly && <Badge>{t('readOnly')}</Badge>}
      {column.isRequired && <Badge tone="accent">{t('required')}</Badge>}
      <IconButton
        size="small"
        label={t('up', { name })}
        icon={<ArrowUp aria-hidden size={14} />}
        isDisabled={at === 0}
        onPress={() => onMove(column.id, at - 1)}
      />
      <IconButton
        size="small"
        label={t('down', { name })}
        icon={<ArrowDown aria-hidden size={14} />}
        isDisabled={at === last}
        onPress={() => onMove(column.id, at + 1)}
      />
      <IconButton
        size="small"
        label={t('editColumn', { name })}
        icon={<Pencil aria-hidden size={14} />}
        onPress={onEdit}
      />
      <IconButton
        size="small"
        label={t('removeColumn', { name })}
        icon={<X aria-hidden size={14} />}
        onPress={onRemove}
      />
    </li>
  );
}
