import { useState } from 'react';
import {
  Button,
  DatePicker,
  FilterChip,
  NumberField,
  TextField,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import type { ParamValue } from '../../model/params/values.ts';
import { paramTexts } from './texts.ts';

type Props = {
  name: string;
  widget: 'text' | 'number' | 'date';
  value: ParamValue;
  onChange: (value: ParamValue) => void;
};

/** A parameter that is typed, behind a chip. */
export function TypedParam({ name, widget, value, onChange }: Props) {
  const { day, number } = useFormats();
  const words =
    value === null
      ? undefined
      : widget === 'date'
        ? day(String(value))
        : widget === 'number'
          ? number(Number(value))
          : String(value);
  return (
    <FilterChip name={name} chosen={words} onClear={() => onChange(null)}>
      {(close) => (
        <Typing
          {...{ name, widget, value }}
          onChange={(typed) => {
            onChange(typed);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

function Typing({ name, widget, value, onChange }: Props) {
  const t = useText(paramTexts);
  const [typed, setTyped] = useState(value);
  return (
    <form
      className="flex w-56 flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed === '' ? null : typed);
      }}
    >
      {widget === 'text' && (
        <TextField
          label={name}
          value={typed === null ? '' : String(typed)}
          onChange={setTyped}
          maxLength={200}
          isFocusedFirst
        />
      )}
      {widget === 'number' && (
        <NumberField
          label={name}
          value={typeof typed === 'number' ? typed : null}
          onChange={setTyped}
          decimals={2}
          isFocusedFirst
        />
      )}
      {widget === 'date' && (
        <DatePicker label={name} value={typeof typed === 'string' ? typed : null} onChange={setTyped} />
      )}
      <Button type="submit" variant="primary">
        {t('apply')}
      </Button>
    </form>
  );
}
