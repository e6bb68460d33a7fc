import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useRef } from 'react';
import {
  Button,
  Checkbox,
  classNames,
  IconButton,
  Popover,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { OpenField } from '../record-type.ts';
import { listTexts } from '../texts.ts';
import { shownFields } from '../../model/shown-fields.ts';
import { moved } from './list-columns.ts';

type Props = {
  fields: readonly OpenField[];
  columns: readonly string[] | null;
  onChange: (columns: readonly string[] | null) => void;
};

/** Which fields are columns, and in which order; the name always is the first. */
export function ColumnChooser(props: Props) {
  const t = useText(listTexts);
  const trigger = <IconButton size="small" label={t('columns')} icon={<Columns3 aria-hidden size={16} />} />;
  return (
    <Popover label={t('columns')} trigger={trigger} placement="bottom end">
      <Choices {...props} />
    </Popover>
  );
}

/** The columns in their order, below a line what else could be one. A field keeps its row, and so the focus in it. */
function Choices({ fields, columns, onChange }: Props) {
  const t = useText(listTexts);
  const list = useRef<HTMLUListElement>(null);
  const shown = shownFields(fields, columns);
  const ids = shown.map((field) => field.id);
  const rest = fields.filter((field) => !ids.includes(field.id));
  const reset = (): void => {
    onChange(null);
    list.current?.querySelector<HTMLInputElement>('input:not(:disabled)')?.focus();
  };
  return (
    <div className="w-64">
      <ul ref={list}>
        {[...shown, ...rest].map((field, place) => (
          <Choice
            key={field.id}
            field={field}
            place={place}
            count={shown.length}
            onToggle={(wanted) => onChange(wanted ? [...ids, field.id] : ids.filter((id) => id !== field.id))}
            onMove={(by) => onChange(moved(ids, field.id, by))}
          />
        ))}
      </ul>
      {columns && (
        <Button size="small" variant="quiet" className="mt-1" onPress={reset}>
          {t('columnsReset')}
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = {
  field: OpenField;
  /** Counted from 0; from `count` on it is no column. */
  place: number;
  count: number;
  onToggle: (wanted: boolean) => void;
  onMove: (by: 1 | -1) => void;
};

function Choice({ field, place, count, onToggle, onMove }: ChoiceProps) {
  const t = useText(listTexts);
  const name = useLabel()(field.label);
  const isShown = place < count;
  return (
    <li
      className={classNames(
        'flex h-8 items-center gap-1',
        place === count && 'mt-1 box-content border-t border-line pt-1',
      )}
    >
      <span className="min-w-0 flex-1 truncate">
        <Checkbox label={name} value={isShown} isDisabled={place === 0} onChange={onToggle} />
      </span>
      {isShown && place > 0 && (
        <>
          <IconButton
            size="small"
            label={t('moveUp', { name })}
            icon={<ArrowUp aria-hidden size={14} />}
            disabledReason={place === 1 ? t('isFirst') : null}
            onPress={() => onMove(-1)}
          />
          <IconButton
            size="small"
            label={t('moveDown', { name })}
            icon={<ArrowDown aria-hidden size={14} />}
            disabledReason={place === count - 1 ? t('isLast') : null}
            onPress={() => onMove(1)}
          />
        </>
      )}
    </li>
  );
}
