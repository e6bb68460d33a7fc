import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  FilterChip,
  Popover,
  SkeletonLines,
  TextField,
  useLabel,
  useText,
  Checkbox,
} from '../../../platform/web/index.ts';
import { useTable } from '../ask.ts';
import { valueOfCell, withFilter, type ChosenFilter, type ChosenValue } from '../chosen-filters.ts';
import type { CatalogueDimension } from '../measure/use-measures.ts';
import { ChoiceList } from './ChoiceChip.tsx';
import { controlTexts } from './texts.ts';

type Props = {
  /** The measure whose records have the values. */
  count: string;
  dimensions: readonly CatalogueDimension[];
  filters: readonly ChosenFilter[];
  onChange: (filters: readonly ChosenFilter[]) => void;
};

/** The narrowing of a page: one chip a dimension, and the way to another. */
export function FilterChips({ count, dimensions, filters, onChange }: Props) {
  const t = useText(controlTexts);
  const label = useLabel();
  const nameOf = (field: string): string => {
    const dimension = dimensions.find(({ id }) => id === field);
    return dimension ? label(dimension.label) : field;
  };
  return (
    <>
      {filters.map(({ field, values }) => (
        <FilterChip
          key={field}
          name={nameOf(field)}
          chosen={inWords(values, t)}
          onClear={() => onChange(withFilter(filters, field, []))}
        >
          <ValuesPicker
            count={count}
            field={field}
            values={values}
            onChange={(chosen) => onChange(withFilter(filters, field, chosen))}
          />
        </FilterChip>
      ))}
      <AddFilter {...{ count, dimensions, filters, onChange, nameOf }} />
    </>
  );
}

function AddFilter({
  count,
  dimensions,
  filters,
  onChange,
  nameOf,
}: Props & { nameOf: (field: string) => string }) {
  const t = useText(controlTexts);
  const [field, setField] = useState<string | null>(null);
  const left = dimensions.filter(({ id }) => !filters.some((filter) => filter.field === id));
  return (
    <Popover
      label={t('addFilter')}
      trigger={
        <Button
          variant="quiet"
          size="small"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => setField(null)}
        >
          {t('addFilter')}
        </Button>
      }
    >
      {(close) =>
        field === null ? (
          <ChoiceList
            label={t('addFilter')}
            choices={left.map(({ id }) => ({ id, name: nameOf(id) }))}
            value={null}
            onChange={setField}
          />
        ) : (
          <ValuesPicker
            count={count}
            field={field}
            values={[]}
            onChange={(values) => {
              onChange(withFilter(filters, field, values));
              close();
            }}
          />
        )
      }
    </Popover>
  );
}

/** Fewer than so many need no search. */
const searched = 10;

type PickerProps = Pick<Props, 'count'> & {
  field: string;
  values: readonly ChosenValue[];
  onChange: (values: readonly ChosenValue[]) => void;
};

/** The values that records have, the most frequent first. */
function ValuesPicker({ count, field, values, onChange }: PickerProps) {
  const t = useText(controlTexts);
  const [typed, setTyped] = useState('');
  const asked = useTable({
    measures: [count],
    dimensions: [field],
    sort: [{ by: count, desc: true }],
    limit: 200,
  });
  if (asked.isPending) return <SkeletonLines lines={5} />;
  const all = asked.data?.rows.map(([cell]) => valueOfCell(cell ?? null, t('empty'))) ?? [];
  const shown = all.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  const isChosen = ({ id }: ChosenValue): boolean => values.some((value) => value.id === id);
  return (
    <div className="flex min-w-44 flex-col gap-2">
      {all.length > searched && (
        <TextField label={t('find')} hideLabel placeholder={t('find')} value={typed} onChange={setTyped} />
      )}
      <div className="flex max-h-72 flex-col overflow-auto">
        {shown.map((value) => (
          <Checkbox
            key={value.id ?? ''}
            label={value.name}
            value={isChosen(value)}
            onChange={(chosen) =>
              onChange(chosen ? [...values, value] : values.filter(({ id }) => id !== value.id))
            }
          />
        ))}
        {shown.length === 0 && <p className="py-2 text-sm text-faint">{t('noValues')}</p>}
      </div>
    </div>
  );
}

function inWords(
  values: readonly ChosenValue[],
  t: (key: 'joined', vars: Record<string, string | number>) => string,
): string {
  const [first, second] = values;
  if (!first) return '';
  if (values.length === 1) return first.name;
  return values.length === 2
    ? `${first.name}、${second!.name}`
    : t('joined', { first: first.name, count: values.length });
}
