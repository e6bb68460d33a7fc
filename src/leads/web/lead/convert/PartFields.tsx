import type { ReactNode } from 'react';
import { ApiProblem, FieldInput, valueAt, type FieldValues } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { ConversionForm, Part, Proposals } from './conversion-form.ts';

export type PartProps = {
  form: ConversionForm;
  proposals: Proposals;
  fields: readonly OpenField[];
  onChange: (form: ConversionForm) => void;
  failure: unknown;
};

/** A part of the conversion under its own heading. */
export function PartSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h3 className="text-base">{title}</h3>
      {children}
    </section>
  );
}

/** The fields of a record that is made anew. */
export function PartFields({ part, form, fields, onChange, failure }: PartProps & { part: Part }) {
  const values = form.values[part];
  const write = (id: string, value: unknown): void =>
    onChange({ ...form, values: { ...form.values, [part]: withValue(values, id, value) } });
  const faultOf = (id: string) =>
    failure instanceof ApiProblem ? failure.faultOf(`${part}.values.${id}`) : undefined;
  return (
    <div className="grid grid-cols-2 gap-3">
      {fields.map((field, place) => (
        <FieldInput
          key={field.id}
          field={field}
          value={valueAt(values, field.id)}
          onChange={(value) => write(field.id, value)}
          error={faultOf(field.id)}
          className={place === 0 ? 'col-span-2' : ''}
        />
      ))}
    </div>
  );
}

/** Custom fields stand in `custom`, as on a record. */
function withValue(values: FieldValues, id: string, value: unknown): FieldValues {
  if (!id.startsWith('custom.')) return { ...values, [id]: value };
  const custom = (values['custom'] as FieldValues | undefined) ?? {};
  return { ...values, custom: { ...custom, [id.slice('custom.'.length)]: value } };
}
