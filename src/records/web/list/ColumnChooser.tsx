import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { Button, Checkbox, IconButton, Popover, useLabel, useText } from '../../../platform/web/index.ts';
import type { OpenField } from '../record-type.ts';
import { listTexts } from '../texts.ts';
import { moved, shownFields } from './list-columns.ts';

type Props = {
  fields: readonly OpenField[];
  columns: readonly string[] | null;
  onChange: (columns: readonly string[] | null) => void;
};

/** Which fields are columns, and in which order; the name always is the first. */
export function ColumnChooser({ fields, columns, onChange }: Props) {
  const t = useText(listTexts);
  const label = useLabel();
  const shown = shownFields(fields, columns);
  const ids = shown.map((field) => field.id);
  const rest = fields.filter((field) => !ids.includes(field.id));
  const trigger = <IconButton size="small" label={t('columns')} icon={<Columns3 aria-hidden size={16} />} />;
  return (
    <Popover label={t('columns')} trigger={trigger} placement="bottom end">
      <div className="w-64">
        <ul>
          {shown.map((field, place) => {
            const name = label(field.label);
            return (
              <li key={field.id} className="flex h-8 items-center gap-1">
                <span className="min-w-0 flex-1 truncate">
                  <Checkbox
                    label={name}
                    value
                    isDisabled={place === 0}
                    onChange={() => onChange(ids.filter((id) => id !== field.id))}
                  />
                </span>
                {place > 0 && (
                  <>
                    <IconButton
                      size="small"
                      label={t('moveUp', { name })}
                      icon={<ArrowUp aria-hidden size={14} />}
                      isDisabled={place === 1}
                      onPress={() => onChange(moved(ids, field.id, -1))}
                    />
                    <IconButton
                      size="small"
                      label={t('moveDown', { name })}
                      icon={<ArrowDown aria-hidden size={14} />}
                      isDisabled={place === shown.length - 1}
                      onPress={() => onChange(moved(ids, field.id, 1))}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
        {rest.length > 0 && (
          <ul className="mt-1 border-t border-line pt-1">
            {rest.map((field) => (
              <li key={field.id} className="flex h-8 items-center">
                <Checkbox
                  label={label(field.label)}
                  value={false}
                  onChange={() => onChange([...ids, field.id])}
                />
              </li>
            ))}
          </ul>
        )}
        {columns && (
          <Button size="small" variant="quiet" className="mt-1" onPress={() => onChange(null)}>
            {t('columnsReset')}
          </Button>
        )}
      </div>
    </Popover>
  );
}
