import { useState } from 'react';
import { coachingContract, type WireCoaching } from '../../../coaching/model/contract.ts';
import {
  callContract,
  DatePicker,
  FormDialog,
  TextArea,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { coachingTexts } from './texts.ts';

type Props = { coaching: WireCoaching; onClose: () => void };

/** Says that a talk took place, when, and what was agreed. */
export function FinishDialog({ coaching, onClose }: Props) {
  const t = useText(coachingTexts);
  const [doneOn, setOn] = useState<string | null>(useToday());
  const [outcome, setOutcome] = useState('');
  const { send, ...sending } = useSending({
    send: () =>
      callContract(coachingContract.finishCoaching, {
        params: { id: coaching.id },
        body: { doneOn: doneOn!, outcome: outcome.trim() || null },
      }),
    said: () => t('finished'),
    stale: ['coachings', 'tasks', 'work-queue'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('finishTitle', { name: coaching.person.name })}
      confirm={t('finish')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={doneOn === null}
      {...sending}
    >
      <DatePicker label={t('on')} isRequired value={doneOn} onChange={setOn} />
      <TextArea label={t('outcome')} value={outcome} onChange={setOutcome} rows={3} maxLength={1000} />
    </FormDialog>
  );
}
