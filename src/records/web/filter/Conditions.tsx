import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import {
  Button,
  FilterChip,
  Popover,
  useFormats,
  useLabel,
  useText,
  whenShown,
} from '../../../platform/web/index.ts';
import type { Condition } from '../../model/filter.ts';
import { isClear, type OpenField } from '../record-type.ts';
import { filterTexts, yesNoTexts } from '../texts.ts';
import { wordsOf } from './condition-words.ts';
import { usePointerNames } from './use-pointer-names.ts';

const ConditionEditor = whenShown(async () => (await import('./ConditionEditor.tsx')).ConditionEditor);

type Props = {
  fields: readonly OpenField[];
  conditions: readonly Condition[];
  onChange: (conditions: readonly Condition[]) => void;
};

/** The conditions of a list as chips, and the way to one more. */
export function Conditions({ fields, conditions, onChange }: Props) {
  const t = useText(yesNoTexts);
  const label = useLabel();
  const formats = useFormats();
  const nameOf = usePointerNames(fields, conditions);
  const words = { label, formats, nameOf, yes: t('yes'), no: t('no') };
  return (
    <>
      {conditions.map((condition) => {
        const field = fields.find((one) => one.id === condition.field);
        if (!field) return null;
        return (
          <FilterChip
            key={JSON.stringify(condition)}
            name={label(field.label)}
            chosen={wordsOf(field, condition, words)}
            onClear={() => onChange(conditions.filter((one) => one !== condition))}
          >
            {(close) => (
              <ConditionEditor
                field={field}
                condition={condition}
                nameOf={nameOf}
                onApply={(next) => {
                  onChange(conditions.map((one) => (one === condition ? next : one)));
                  close();
                }}
              />
            )}
          </FilterChip>
        );
      })}
      <AddCondition
        fields={fields}
        nameOf={nameOf}
        onAdd={(condition) => onChange([...conditions, condition])}
      />
    </>
  );
}

type AddProps = {
  fields: readonly OpenField[];
  nameOf: (id: string) => string | undefined;
  onAdd: (condition: Condition) => void;
};

function AddCondition({ fields, nameOf, onAdd }: AddProps) {
  const t = useText(filterTexts);
  const trigger = (
    <Button variant="quiet" size="small" icon={<ListFilter aria-hidden size={14} />}>
      {t('add')}
    </Button>
  );
  return (
    <Popover label={t('add')} trigger={trigger}>
      {(close) => (
        <NewCondition
          fields={fields.filter(isClear)}
          nameOf={nameOf}
          onAdd={(condition) => {
            close();
            onAdd(condition);
          }}
        />
      )}
    </Popover>
  );
}

/** First the field, then its condition. */
function NewCondition({ fields, nameOf, onAdd }: AddProps) {
  const [field, setField] = useState<OpenField | null>(null);
  if (field) return <ConditionEditor field={field} nameOf={nameOf} onApply={onAdd} />;
  return <FieldFinder fields={fields} onChoose={setField} />;
}

/** A short list of fields, narrowed by typing. */
function FieldFinder({
  fields,
  onChoose,
}: {
  fields: readonly OpenField[];
  onChoose: (field: OpenField) => void;
}) {
  const t = useText(filterTexts);
  const label = useLabel();
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <div className="w-56">
      <Autocomplete filter={contains}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the list was just opened to be typed into */}
        <SearchField aria-label={t('findField')} autoFocus>
          <Input
            placeholder={t('findField')}
            className="mb-1.5 h-8 w-full rounded-md border border-field bg-surface px-2 outline-none data-focused:border-accent [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        <ListBox
          aria-label={t('findField')}
          items={fields}
          selectionMode="single"
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : [...keys];
            const field = fields.find((one) => one.id === id);
            if (field) onChoose(field);
          }}
          className="max-h-72 overflow-auto outline-none"
          renderEmptyState={() => <p className="px-2 py-3 text-sm text-faint">{t('noField')}</p>}
        >
          {(field) => (
            <ListBoxItem
              id={field.id}
              textValue={label(field.label)}
              className="flex min-h-8 cursor-pointer items-center rounded-md px-2 outline-none data-focused:bg-hover"
            >
              {label(field.label)}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
