import { MoneyField, NumberField, Select, TextField, useLabel } from '../../../platform/web/index.ts';
import type { WirePaper } from '../../model/flow/flow-contract.ts';

type Value = string | number | null;
type Props = {
  label: string;
  fact: WirePaper['facts'][number] | undefined;
  value: Value;
  onChange: (value: Value) => void;
};

/** A value of a fact by its kind: fen as text, percents in hundredths of one, counts, texts, ids. */
export function FactField({ label, fact, value, onChange }: Props) {
  const told = useLabel();
  const number = value === null || value === '' ? null : Number(value);
  if (fact?.kind === 'money')
    return <MoneyField label={label} value={value === null ? null : String(value)} onChange={onChange} />;
  if (fact?.kind === 'percent')
    return (
      <NumberField
        label={`${label} %`}
        value={number === null ? null : number / 100}
        onChange={(percent) => onChange(percent === null ? null : Math.round(percent * 100))}
      />
    );
  if (fact?.kind === 'number')
    return (
      <NumberField
        label={label}
        value={number}
        onChange={(one) => onChange(one === null ? null : Math.round(one))}
      />
    );
  if (fact?.kind === 'reference')
    return (
      <Select
        label={label}
        value={value === null ? null : String(value) || null}
        options={fact.choices.map((choice) => ({ id: choice.id, name: told(choice.label) }))}
        onChange={onChange}
      />
    );
  return (
    <TextField
      label={label}
      value={String(value ?? '')}
      onChange={(text) => onChange(text === '' ? null : text)}
    />
  );
}
