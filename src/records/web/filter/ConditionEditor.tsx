import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  FieldInput,
  isNamed,
  MultiSelect,
  type Option,
  Select,
  sentValue,
  TagPicker,
  useLabel,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import { type Condition, type FilterOp, labelOfOp, operandsFor, operandsOf } from '../../model/filter.ts';
import { rememberName } from '../pointer-source.ts';
import type { OpenField } from '../record-type.ts';
import { filterTexts } from '../texts.ts';
import { firstOp, offeredOps, opened, pointedObject, valuesOf } from './condition-words.ts';

type Props = {
  field: OpenField;
  /** The condition being changed; absent for a new one. */
  condition?: Condition | undefined;
  nameOf: (id: string) => string | undefined;
  onApply: (condition: Condition) => void;
};

/** What a draft of values becomes when its op takes another number of them. */
function fitted(op: FilterOp, values: readonly unknown[]): unknown {
  const wanted = operandsOf(op);
  if (wanted === 'none') return undefined;
  if (wanted === 'one') return values[0] ?? null;
  return wanted === 'pair' ? [values[0] ?? null, values[1] ?? null] : values;
}

/** One condition of a field: how, and with what; Enter applies it. */
export function ConditionEditor({ field, condition, nameOf, onApply }: Props) {
  const t = useText(filterTexts);
  const label = useLabel();
  const [draft, setDraft] = useState<Condition>(() =>
    condition
      ? opened(field, condition)
      : { field: field.id, op: firstOp(field), value: fitted(firstOp(field), []) },
  );
  const [isFaulty, setFaulty] = useState(false);
  const take = (value: unknown): void => {
    setFaulty(false);
    setDraft({ ...draft, value });
  };
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const { value: _, ...bare } = draft;
    const whole = operandsOf(draft.op) === 'none' ? bare : draft;
    if (operandsFor(field, whole) === null) setFaulty(true);
    else onApply(whole);
  };
  const setOp = (op: FilterOp): void => {
    setFaulty(false);
    setDraft({ ...draft, op, value: fitted(op, valuesOf(draft)) });
  };
  return (
    <form onSubmit={apply} noValidate className="flex w-72 max-w-[80vw] flex-col gap-3">
      <Select
        label={label(field.label)}
        options={offeredOps(field).map((op) => ({ id: op, name: label(labelOfOp(op, field.kind)) }))}
        value={draft.op}
        onChange={(op) => op && setOp(op as FilterOp)}
      />
      <Operands field={field} draft={draft} onChange={take} nameOf={nameOf} />
      {isFaulty && (
        <p role="alert" className="text-xs text-bad">
          {t('incomplete')}
        </p>
      )}
      <Button type="submit" variant="primary" className="self-end">
        {t('apply')}
      </Button>
    </form>
  );
}

type OperandProps = {
  field: OpenField;
  draft: Condition;
  onChange: (value: unknown) => void;
  nameOf: (id: string) => string | undefined;
};

function Operands({ field, draft, onChange, nameOf }: OperandProps) {
  const t = useText(filterTexts);
  const wanted = operandsOf(draft.op);
  const values = valuesOf(draft);
  if (wanted === 'none') return null;
  if (wanted === 'one')
    return <Operand field={field} name={t('value')} value={values[0]} onChange={onChange} nameOf={nameOf} />;
  if (wanted === 'many') return <Choices field={field} values={values} onChange={onChange} nameOf={nameOf} />;
  return (
    <div className="grid grid-cols-2 gap-2">
      <Operand
        field={field}
        name={t('from')}
        value={values[0]}
        onChange={(from) => onChange([from, values[1] ?? null])}
        nameOf={nameOf}
      />
      <Operand
        field={field}
        name={t('to')}
        value={values[1]}
        onChange={(to) => onChange([values[0] ?? null, to])}
        nameOf={nameOf}
      />
    </div>
  );
}

type SingleProps = Omit<OperandProps, 'draft'> & { name: string; value: unknown };

/** One value; instants are compared by day, long texts by a word. */
function Operand({ field, name, value, onChange, nameOf }: SingleProps) {
  const client = useQueryClient();
  const object = pointedObject(field);
  const kind =
    field.kind === 'instant'
      ? 'day'
      : ['long_text', 'email', 'phone', 'url'].includes(field.kind)
        ? 'text'
        : field.kind;
  const asked = { ...field, kind, label: { zh: name, en: name }, required: false, readOnly: false };
  const { hint: _, ...entered } = asked;
  const shown = object && typeof value === 'string' ? { id: value, name: nameOf(value) ?? '' } : value;
  const take = (next: unknown): void => {
    if (object && isNamed(next)) rememberName(client, object, { id: next.id, name: next.name ?? '' });
    onChange(sentValue(next));
  };
  return <FieldInput field={entered} value={shown ?? null} onChange={take} isFocusedFirst />;
}

function Choices({
  field,
  values,
  onChange,
  nameOf,
}: Omit<OperandProps, 'draft'> & { values: readonly unknown[] }) {
  const t = useText(filterTexts);
  const label = useLabel();
  const client = useQueryClient();
  const object = pointedObject(field);
  const source = usePointerSource(object ?? '');
  const chosen = values.filter((value) => typeof value === 'string');
  if (!object) {
    const options = (field.options ?? []).map((option) => ({ id: option.value, name: label(option.label) }));
    return <MultiSelect label={t('value')} options={options} value={chosen} onChange={onChange} />;
  }
  const take = (options: readonly Option[]): void => {
    for (const option of options) rememberName(client, object, option);
    onChange(options.map((option) => option.id));
  };
  return (
    <TagPicker
      label={t('value')}
      value={chosen.map((id) => ({ id, name: nameOf(id) ?? '…' }))}
      onChange={take}
      search={source?.search ?? (() => Promise.resolve([]))}
    />
  );
}
