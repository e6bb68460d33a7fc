import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  contractKey,
  ErrorNotice,
  notify,
  Select,
  TextArea,
  TextField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { type OpenField, useCatalogue } from '../../../../records/web/index.ts';
import { captureReasons } from '../../../model/capture/capture-log.ts';
import { captureContract, type CaptureWhole } from '../../../model/capture/contract.ts';
import { capturableFields } from '../../../model/capture/read-draft.ts';
import { captureTexts } from './texts.ts';
import { askAnew } from './use-inbox.ts';

/** What is asked for where nothing was understood. */
const usual = ['name', 'company', 'mobile', 'need'];

/** The understood fields to be mended, and more to be added; then the capture is taken in again. */
export function RepairForm({ capture }: { capture: CaptureWhole }) {
  const t = useText(captureTexts);
  const label = useLabel();
  const client = useQueryClient();
  const { catalogue } = useCatalogue('lead');
  const [texts, setTexts] = useState<Record<string, string>>(() => ({
    ...Object.fromEntries(usual.map((field) => [field, ''])),
    ...capture.texts,
  }));
  const repair = useMutation({
    mutationFn: () =>
      callContract(captureContract.repair, { params: { id: capture.id }, body: { texts: filled(texts) } }),
    onSuccess: async (answer) => {
      client.setQueryData(contractKey(captureContract.get, { params: { id: capture.id } }), answer);
      const reason = answer.reason && label(captureReasons[answer.reason]);
      notify(
        reason
          ? { tone: 'bad', title: t('stillFailed', { reason }) }
          : { tone: 'good', title: t('repaired') },
      );
      await askAnew(client);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    repair.mutate();
  };
  const fields = capturableFields(catalogue?.fields ?? []) as OpenField[];
  const shown = fields.filter(({ id }) => id in texts);
  const addable = fields.filter(({ id }) => !(id in texts));
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      {Object.keys(capture.texts).length === 0 && (
        <p className="text-sm text-soft">{t('nothingUnderstood')}</p>
      )}
      {shown.map((field) => (
        <RepairField
          key={field.id}
          field={field}
          value={texts[field.id] ?? ''}
          fault={capture.faults.find((one) => one.field === field.id)?.text}
          onChange={(text) => setTexts({ ...texts, [field.id]: text })}
        />
      ))}
      <Select
        label={t('addField')}
        options={addable.map((field) => ({ id: field.id, name: label(field.label) }))}
        value={null}
        onChange={(id) => id && setTexts({ ...texts, [id]: '' })}
      />
      {repair.error && <ErrorNotice error={repair.error} />}
      <Button type="submit" variant="primary" isPending={repair.isPending} className="self-start">
        {t(capture.state === 'rejected' ? 'takeAnyway' : 'repair')}
      </Button>
    </form>
  );
}

type FieldProps = {
  field: OpenField;
  value: string;
  fault: string | undefined;
  onChange: (text: string) => void;
};

function RepairField({ field, value, fault, onChange }: FieldProps) {
  const t = useText(captureTexts);
  const label = useLabel();
  const shared = {
    label: label(field.label),
    value,
    onChange,
    error: fault !== undefined && fault === value ? t('notRead', { text: fault }) : undefined,
  };
  return field.kind === 'long_text' ? <TextArea {...shared} /> : <TextField {...shared} />;
}

function filled(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
