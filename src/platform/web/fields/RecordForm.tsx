import { type ReactNode, useEffect, useState } from 'react';
import { type Control, Controller, useForm, useWatch } from 'react-hook-form';
import { ApiProblem } from '../api/api-problem.ts';
import type { Field } from '../../model/fields.ts';
import { useLabel, useText } from '../texts.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { bodyFrom, faultOf, fieldIn, type FieldValues } from './field-values.ts';
import { FieldInput } from './FieldInput.tsx';
import { fieldTexts } from './texts.ts';

type Props = {
  fields: readonly Field[];
  /** The record being changed, or what a new one starts with. */
  initial?: FieldValues;
  /** An update sends only what differs. */
  mode: 'create' | 'update';
  /** Gets the body as the contract wants it; a rejection is shown, next to the fields it names. */
  onSubmit: (body: FieldValues) => Promise<unknown>;
  onCancel?: () => void;
  submitLabel?: string;
  /** Names the draft that is kept while the form is open, e.g. 'deal.new'. */
  draftKey?: string;
  /** All fields at once instead of the few first. */
  isLong?: boolean;
  columns?: 1 | 2;
  /** Under the fields, with what is entered so far as the contract wants it. */
  aside?: (values: FieldValues) => ReactNode;
};

const nothing: FieldValues = {};

/** The fields that come first: the quick and the required ones; all when none is marked. */
function splitFields(fields: readonly Field[]): { first: readonly Field[]; rest: readonly Field[] } {
  const entered = fields.filter((field) => !field.readOnly);
  const first = entered.filter((field) => field.quick || field.required);
  return first.length === 0
    ? { first: entered, rest: [] }
    : { first, rest: entered.filter((field) => !first.includes(field)) };
}

/** A form over a list of fields: few first, required marked, errors next to the field, drafts kept. */
export function RecordForm({
  fields,
  initial = nothing,
  mode,
  onSubmit,
  draftKey,
  isLong = false,
  columns = 1,
  ...props
}: Props) {
  const t = useText(fieldTexts);
  const [draft, setDraft] = useState(() => readDraft(draftKey));
  const [isWhole, setWhole] = useState(isLong);
  const form = useForm<FieldValues>({ defaultValues: draft ?? initial });
  const [failure, setFailure] = useState<unknown>(null);
  const { first, rest } = splitFields(fields);
  const shown = isWhole ? [...first, ...rest] : first;

  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(draftKey, values),
    });
  }, [form, draftKey]);

  const submit = form.handleSubmit(async (values) => {
    setFailure(null);
    try {
      await onSubmit(bodyFrom(fields, values, mode === 'update' ? initial : undefined));
      dropDraft(draftKey);
    } catch (problem) {
      const faults =
        problem instanceof ApiProblem
          ? problem.fields.filter((fault) => fields.some((one) => one.id === fault.path))
          : [];
      for (const fault of faults) form.setError(fault.path, { message: fault.message });
      if (faults.some((fault) => rest.some((field) => field.id === fault.path))) setWhole(true);
      if (faults.length === 0) setFailure(problem);
    }
  });
  const discard = (): void => {
    dropDraft(draftKey);
    setDraft(null);
    form.reset(initial);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      {draft && <DraftNote onDiscard={discard} />}
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={columns === 2 ? 'grid gap-x-4 gap-y-3 md:grid-cols-2' : 'flex flex-col gap-3'}>
        {shown.map((field, index) => (
          <FormField key={field.id} field={field} control={form.control} isFirst={index === 0} />
        ))}
      </div>
      {props.aside && <Aside control={form.control} fields={fields} show={props.aside} />}
      <div className="flex items-center gap-2">
        {!isWhole && rest.length > 0 && (
          <Button variant="quiet" onPress={() => setWhole(true)}>
            {t('moreFields', { count: rest.length })}
          </Button>
        )}
        <span className="ml-auto" />
        {props.onCancel && <Button onPress={props.onCancel}>{t('cancel')}</Button>}
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          {props.submitLabel ?? t('save')}
        </Button>
      </div>
    </form>
  );
}

type AsideProps = {
  control: Control<FieldValues>;
  fields: readonly Field[];
  show: (values: FieldValues) => ReactNode;
};

function Aside({ control, fields, show }: AsideProps) {
  return show(bodyFrom(fields, useWatch({ control })));
}

function FormField({
  field,
  control,
  isFirst,
}: {
  field: Field;
  control: Control<FieldValues>;
  isFirst: boolean;
}) {
  const t = useText(fieldTexts);
  const label = useLabel();
  const values = useWatch({ control, disabled: field.currencyIn === undefined });
  const validate = (value: unknown): string | true => {
    const fault = faultOf(field, value);
    if (fault === null) return true;
    return fault === 'required' ? t('missing', { name: label(field.label) }) : t('notAnAmount');
  };
  return (
    <Controller
      name={field.id}
      control={control}
      rules={{ validate }}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <FieldInput
          field={fieldIn(field, values)}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          error={fieldState.error?.message}
          isFocusedFirst={isFirst}
        />
      )}
    />
  );
}

function DraftNote({ onDiscard }: { onDiscard: () => void }) {
  const t = useText(fieldTexts);
  return (
    <output className="flex items-center justify-between gap-3 rounded-md bg-accent-soft px-3 py-1.5 text-sm text-accent">
      {t('draftFound')}
      <Button variant="quiet" size="small" onPress={onDiscard}>
        {t('draftDrop')}
      </Button>
    </output>
  );
}
