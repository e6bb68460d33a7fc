import { useState } from 'react';
import {
  FieldInput,
  FormDialog,
  Select,
  sentValue,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { Values } from '../../model/field-schema.ts';
import type { OpenCatalogue, OpenField } from '../record-type.ts';
import { bulkTexts } from '../texts.ts';
import { useNoun } from '../use-noun.ts';

type Props = {
  catalogue: OpenCatalogue;
  /** What may be changed; one field needs no choice. */
  fields: readonly OpenField[];
  count: number;
  isPending: boolean;
  onApply: (values: Values) => void;
  onClose: () => void;
};

/** One field and its new value, for many records. */
export function ChangeFieldDialog({ catalogue, fields, count, isPending, onApply, onClose }: Props) {
  const t = useText(bulkTexts);
  const label = useLabel();
  const noun = useNoun();
  const { number } = useFormats();
  const isHandOver = fields.length === 1 && fields[0]!.id === 'owner';
  const [fieldId, setFieldId] = useState<string | null>(fields.length === 1 ? fields[0]!.id : null);
  const [value, setValue] = useState<unknown>(null);
  const field = fields.find((one) => one.id === fieldId);
  const mustBeFilled = isHandOver || field?.required || field?.kind === 'boolean';
  const isReady = field !== undefined && (!mustBeFilled || value !== null);
  const apply = (): void => {
    if (isReady) onApply({ [field.id]: sentValue(value) });
  };
  const named = { count: number(count), name: noun(catalogue.plural) };
  return (
    <FormDialog
      title={t(isHandOver ? 'handOverTitle' : 'changeTitle', named)}
      confirm={t(isHandOver ? 'transfer' : 'apply', { count: number(count) })}
      onSubmit={apply}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!isReady}
    >
      {!isHandOver && (
        <Select
          label={t('field')}
          options={fields.map((one) => ({ id: one.id, name: label(one.label) }))}
          value={fieldId}
          onChange={(id) => {
            setFieldId(id);
            setValue(fields.find((one) => one.id === id)?.kind === 'boolean' ? false : null);
          }}
        />
      )}
      {field && (
        <FieldInput
          key={field.id}
          field={field}
          value={value}
          onChange={setValue}
          {...(isHandOver && { label: t('newOwner') })}
          hint={mustBeFilled ? undefined : t('clears')}
        />
      )}
    </FormDialog>
  );
}
