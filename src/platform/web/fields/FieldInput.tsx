import { useRef, useState } from 'react';
import type { Field } from '../../model/fields.ts';
import { useLabel, useText } from '../texts.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { DatePicker } from '../ui/DatePicker.tsx';
import { sentenceOf } from '../ui/ErrorNotice.tsx';
import type { FieldLook } from '../ui/FieldFrame.tsx';
import { MoneyField } from '../ui/MoneyField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import type { Option } from '../ui/OptionList.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { uiTexts } from '../ui/texts.ts';
import type { OptionSearch } from '../ui/use-option-search.ts';
import { isNamed, targetOf } from './field-values.ts';
import { InstantField } from './InstantField.tsx';
import { type PointerSource, usePointerSource } from './pointer-sources.ts';
import { fieldTexts } from './texts.ts';

type Props = Partial<FieldLook> & {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur?: (() => void) | undefined;
};

const inputTypes = { text: 'text', email: 'email', phone: 'tel', url: 'url' } as const;

/** The control that enters a field, by its kind; a pointer's value is `{ id, name }`, empty is null. */
export function FieldInput({ field, value, onChange, onBlur, ...look }: Props) {
  const label = useLabel();
  const shared = {
    label: label(field.label),
    hint: field.hint && label(field.hint),
    isRequired: field.required,
    isDisabled: field.readOnly,
    name: field.id,
    onBlur,
    ...look,
  };
  const text = typeof value === 'string' ? value : null;
  const number = typeof value === 'number' ? value : null;
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'phone':
    case 'url':
      return (
        <TextField
          {...shared}
          type={inputTypes[field.kind]}
          value={text ?? ''}
          onChange={onChange}
          maxLength={field.maxLength}
        />
      );
    case 'long_text':
      return <TextArea {...shared} value={text ?? ''} onChange={onChange} maxLength={field.maxLength} />;
    case 'money':
      return <MoneyField {...shared} {...inCurrency(field)} value={text} onChange={onChange} />;
    case 'integer':
      return <NumberField {...shared} value={number} onChange={onChange} isUngrouped={field.ungrouped} />;
    case 'decimal':
      return <NumberField {...shared} value={number} onChange={onChange} decimals={6} />;
    case 'percent':
      return (
        <NumberField
          {...shared}
          value={number}
          onChange={onChange}
          decimals={field.column ? 0 : 2}
          unit="%"
        />
      );
    case 'day':
      return <DatePicker {...shared} value={text} onChange={onChange} />;
    case 'instant':
      return <InstantField {...shared} value={text} onChange={onChange} />;
    case 'boolean':
      return <YesNo label={shared.label} value={value === true} onChange={onChange} />;
    case 'select':
      return <Choices {...shared} field={field} value={text} onChange={onChange} />;
    default:
      return <Pointer {...shared} field={field} value={value} onChange={onChange} />;
  }
}

function inCurrency({ currency }: Field) {
  return currency === undefined ? {} : { currency };
}

type PartProps<V> = FieldLook & {
  field: Field;
  value: V;
  onChange: (value: unknown) => void;
  onBlur: (() => void) | undefined;
};

function Choices({ field, ...props }: PartProps<string | null>) {
  const label = useLabel();
  const options = (field.options ?? []).map((option) => ({ id: option.value, name: label(option.label) }));
  return <Select {...props} options={options} isClearable={!field.required} />;
}

function Pointer({ field, value, onChange, ...props }: PartProps<unknown>) {
  const source = usePointerSource(targetOf(field));
  const { search, choose, failure } = useCreating(source, onChange);
  const chosen = isNamed(value) ? { id: value.id, name: value.name ?? value.id } : null;
  return (
    <ComboBox
      {...props}
      error={props.error ?? failure}
      value={chosen}
      onChange={choose}
      search={search}
      isDisabled={props.isDisabled || !source}
    />
  );
}

const newOption = 'new';

/** Where a source can make a new one, what was typed is offered as its name, after what was found. */
function useCreating(source: PointerSource | undefined, onChange: (value: unknown) => void) {
  const t = useText({ ...uiTexts, ...fieldTexts });
  const typed = useRef('');
  const [failure, setFailure] = useState<string | null>(null);
  const search: OptionSearch = async (text, signal) => {
    const found = (await source?.search(text, signal)) ?? [];
    const isThere = found.some((option) => option.name === text);
    if (!source?.create || text === '' || isThere) return found;
    typed.current = text;
    return [...found, { id: newOption, name: t('createNamed', { name: text }) }];
  };
  const choose = (option: Option | null): void => {
    setFailure(null);
    if (option?.id !== newOption) return onChange(option);
    source!.create!(typed.current).then(onChange, (problem: unknown) => setFailure(sentenceOf(problem, t)));
  };
  return { search, choose, failure };
}

function YesNo({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: unknown) => void;
}) {
  const t = useText(fieldTexts);
  const segments = [
    { id: 'yes', name: t('yes') },
    { id: 'no', name: t('no') },
  ] as const;
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm text-soft">{label}</span>
      <SegmentedControl
        label={label}
        segments={segments}
        value={value ? 'yes' : 'no'}
        onChange={(answer) => onChange(answer === 'yes')}
      />
    </div>
  );
}
