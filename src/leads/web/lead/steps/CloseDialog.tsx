import { useState } from 'react';
import {
  FormDialog,
  RadioGroup,
  SkeletonLines,
  TextArea,
  useLabel,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { stepTexts } from './texts.ts';

export type Closing = { reason: string; note: string | null };
export type ClosingStep = 'disqualify' | 'return';

type Props = {
  step: ClosingStep;
  /** What is closed: a lead's name, or how many. */
  about: string | number;
  onConfirm: (closing: Closing) => Promise<unknown>;
  onClose: () => void;
};

const fieldOf = { disqualify: 'disqualify_reason', return: 'return_reason' } as const;

/** Asks for the reason without which no lead is disqualified or returned. */
export function CloseDialog({ step, about, onConfirm, onClose }: Props) {
  const t = useText(stepTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue('lead');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { send, isPending } = useSending({ send: onConfirm });
  const needsWords = reason === 'other' && !note.trim();
  const submit = (): void => {
    setAsked(true);
    if (reason && !needsWords) void send({ reason, note: note.trim() || null });
  };
  const title =
    typeof about === 'number'
      ? t(step === 'disqualify' ? 'disqualifyMany' : 'returnMany', { count: about })
      : t(step === 'disqualify' ? 'disqualifyTitle' : 'returnTitle', { name: about });
  const options = catalogue?.fields.find(({ id }) => id === fieldOf[step])?.options;
  return (
    <FormDialog
      title={title}
      text={step === 'return' ? t('returnText') : undefined}
      confirm={t(step)}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDanger
    >
      {options ? (
        <RadioGroup
          label={t('reason')}
          isRequired
          options={options.map((option) => ({ id: option.value, name: label(option.label) }))}
          value={reason}
          onChange={setReason}
          error={isAsked && !reason ? t('reasonMissing') : null}
        />
      ) : (
        <SkeletonLines lines={5} className="h-5" />
      )}
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={2000}
        isRequired={reason === 'other'}
        error={isAsked && needsWords ? t('noteMissing') : null}
      />
    </FormDialog>
  );
}
