import { type FormEvent, type ReactNode, useState } from 'react';
import { addWorkingDays } from '../../../platform/model/calendar.ts';
import { Button, Checkbox, DatePicker, TextField, useText, useToday } from '../../../platform/web/index.ts';
import { clockTexts } from './texts.ts';

export type DrawnStep = { what: string; dueOn: string; agreed: boolean };

type Props = {
  label: string;
  save: string;
  onSave: (step: DrawnStep) => Promise<void>;
  /** More buttons beside the one that saves. */
  children?: ReactNode;
};

/** A next step in one line: what, and on which day; Enter sets it. */
export function NextStepForm({ label, save, onSave, children }: Props) {
  const t = useText(clockTexts);
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(addWorkingDays(useToday(), 1));
  const [agreed, setAgreed] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const isWhole = what.trim() !== '' && dueOn !== null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isWhole) return;
    setSaving(true);
    await onSave({ what: what.trim(), dueOn, agreed });
    setSaving(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-2">
      <span className="flex flex-wrap items-end gap-2">
        <TextField
          label={label}
          value={what}
          onChange={setWhat}
          maxLength={300}
          isRequired
          className="min-w-36 flex-1"
        />
        <DatePicker label={t('stepOn')} value={dueOn} onChange={setDueOn} isRequired />
      </span>
      <span className="flex flex-wrap items-center justify-between gap-2">
        <Checkbox label={t('stepAgreed')} value={agreed} onChange={setAgreed} />
        <span className="flex flex-wrap gap-2">
          {children}
          <Button type="submit" variant="primary" size="small" isPending={isSaving} isDisabled={!isWhole}>
            {save}
          </Button>
        </span>
      </span>
    </form>
  );
}
