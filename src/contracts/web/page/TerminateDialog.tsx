import { useState } from 'react';
import {
  callContract,
  DatePicker,
  FormDialog,
  TextField,
  useToday,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { stepTexts } from '../texts.ts';
import { staleReads } from './use-standing.ts';

type Props = { id: string; onClose: () => void };

/** Ends a contract before its term, with the reason. */
export function TerminateDialog({ id, onClose }: Props) {
  const t = useText(stepTexts);
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const { send, failure, isPending } = useSending({
    send: () => callContract(contractWorkContract.terminate, { params: { id }, body: { on: on!, reason } }),
    said: () => t('done'),
    stale: staleReads,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('terminate')}
      text={t('terminateText')}
      confirm={t('terminate')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!on || reason.trim() === ''}
      failure={failure}
      isDanger
    >
      <DatePicker label={t('on')} value={on} onChange={setOn} isRequired />
      <TextField label={t('reason')} value={reason} onChange={setReason} isRequired />
    </FormDialog>
  );
}
