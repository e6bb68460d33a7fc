import { ArchiveRestore } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import {
  Button,
  Checkbox,
  FieldCell,
  fieldIn,
  type Selected,
  SkeletonLines,
  useLabel,
  useText,
  valueAt,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { hrefOfRecord, type OpenCatalogue, type OpenField } from '../record-type.ts';
import { recordTexts } from '../texts.ts';
import { nameOfRecord } from '../use-removal.ts';
import type { ListState } from './list-state.ts';
import type { Cells } from './use-list-columns.tsx';
import type { Records } from './use-records.ts';

type Props = {
  catalogue: OpenCatalogue;
  state: ListState;
  records: Records;
  shown: readonly OpenField[];
  cells?: Cells | undefined;
  card?: ((record: WireRecord) => ReactNode) | undefined;
  empty: ReactNode;
  onRestore: (record: WireRecord) => void;
  /** Given, each record can be chosen for what is done to many. */
  selected?: Selected | undefined;
  onSelect: (selected: Selected) => void;
};

const factsOfCard = 4;
const usual: Cells = {};

/** A list for one thumb: each record a card with its name and at most four facts. */
export function RecordCards({
  catalogue,
  state,
  records,
  shown,
  cells = usual,
  card,
  empty,
  onRestore,
  selected,
  onSelect,
}: Props) {
  const t = useText(recordTexts);
  const label = useLabel();
  if (records.isLoading) {
    return (
      <div className="px-4">
        <SkeletonLines lines={8} className="h-5" />
      </div>
    );
  }
  if (records.records.length === 0) return empty;
  return (
    <ul aria-label={label(catalogue.plural)} className="flex flex-col gap-2 px-4 py-2">
      {records.records.map((record) => (
        <li key={record.id} className="rounded-lg border border-line bg-surface">
          {state.isBin ? (
            <div className="flex items-center justify-between gap-3 px-3.5 py-2.5">
              <span className="min-w-0 truncate font-medium">{nameOfRecord(record)}</span>
              <Button
                size="small"
                icon={<ArchiveRestore aria-hidden size={14} />}
                onPress={() => onRestore(record)}
              >
                {t('restore')}
              </Button>
            </div>
          ) : (
            <div className="flex items-start">
              <AriaLink
                href={hrefOfRecord(catalogue.object, record.id)}
                className="block min-w-0 flex-1 cursor-pointer rounded-lg px-3.5 py-2.5 data-pressed:bg-hover"
              >
                {card?.(record) ?? <Facts record={record} shown={shown} cells={cells} />}
              </AriaLink>
              {selected && (
                <span className="shrink-0 py-2 pr-3">
                  <Checkbox
                    label={t('choose', { name: nameOfRecord(record) })}
                    hideLabel
                    value={selected.has(record.id)}
                    onChange={() => onSelect(toggled(selected, record.id))}
                  />
                </span>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function toggled(selected: Selected, id: string): Selected {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** A figure or a day alone says nothing where no heading stands over it. */
const bareKinds: ReadonlySet<OpenField['kind']> = new Set([
  'integer',
  'decimal',
  'percent',
  'day',
  'instant',
]);

function Facts({ record, shown, cells }: { record: WireRecord; shown: readonly OpenField[]; cells: Cells }) {
  const label = useLabel();
  const filled = shown.slice(1).filter((field) => {
    const value = valueAt(record, field.id);
    return value !== null && value !== undefined && value !== '';
  });
  return (
    <>
      <span className="block font-medium [overflow-wrap:anywhere]">{nameOfRecord(record)}</span>
      <span className="figures mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        {filled.slice(0, factsOfCard).map((field) => (
          <span key={field.id} className="max-w-full min-w-0 truncate">
            {bareKinds.has(field.kind) && <span className="text-faint">{label(field.label)} </span>}
            {cells[field.id]?.(record) ?? (
              <FieldCell field={fieldIn(field, record)} value={valueAt(record, field.id)} isPlain />
            )}
          </span>
        ))}
      </span>
    </>
  );
}
