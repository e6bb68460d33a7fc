import {
  dismissReasons,
  nextBestContract,
  type DismissReason,
  type NextBestCustomer,
} from '../../../accounts/model/next-best/contract.ts';
import { useState } from 'react';
import {
  callContract,
  FormDialog,
  NumberField,
  RadioGroup,
  TextField,
  useFormats,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { nextBestTexts } from './texts.ts';

const usualDays = 14;

/** Puts a customer aside for a while, with the reason. */
export function DismissDialog({ customer, onClose }: { customer: NextBestCustomer; onClose: () => void }) {
  const t = useText(nextBestTexts);
  const { day } = useFormats();
  const [reason, setReason] = useState<DismissReason>('no_need');
  const [days, setDays] = useState<number | null>(usualDays);
  const [note, setNote] = useState('');
  const { account, rank, score } = customer;
  const until = useToday(days ?? usualDays);
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(nextBestContract.choose, {
        body: {
          choice: 'dismissed',
          accountId: account.id,
          rank,
          score,
          reason,
          days: days ?? usualDays,
          note: note || null,
        },
      }),
    said: () => t('dismissed', { day: day(until) }),
    stale: ['next-best-customers', 'questions'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('dismissTitle', { name: account.name })}
      confirm={t('dismiss')}
      onSubmit={() => void send()}
      onClose={onClose}
      failure={failure}
      isPending={isPending}
    >
      <RadioGroup
        label={t('reason')}
        options={dismissReasons.map((id) => ({ id, name: t(id) }))}
        value={reason}
        onChange={(chosen) => setReason(chosen as DismissReason)}
      />
      <NumberField label={t('days')} value={days} min={1} max={365} unit={t('daysUnit')} onChange={setDays} />
      <TextField label={t('note')} value={note} maxLength={500} onChange={setNote} />
    </FormDialog>
  );
}
