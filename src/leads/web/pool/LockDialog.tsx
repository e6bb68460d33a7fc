import { useState } from 'react';
import {
  callContract,
  DatePicker,
  FormDialog,
  TextField,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import type { LeadNamed } from './PoolActions.tsx';
import { standingTexts } from './texts.ts';
import { staleWithLead } from './use-standing.ts';

/** Keeps a lead with its owner until the end of a day. */
export function LockDialog({ lead, onClose }: { lead: LeadNamed; onClose: () => void }) {
  const t = useText(standingTexts);
  const { day } = useFormats();
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: (until: string) =>
      callContract(poolContract.lockLead, {
        params: { id: lead.id },
        body: { untilOn: until, reason: reason.trim() || null },
      }),
    said: (_, until) => t('locked', { day: day(until) }),
    stale: staleWithLead,
    onDone: onClose,
  });
  const submit = (): void => {
    setAsked(true);
    if (untilOn) void send(untilOn);
  };
  return (
    <FormDialog
      title={t('lockTitle', { name: lead.name })}
      text={t('lockText')}
      confirm={t('lock')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
      <DatePicker
        label={t('until')}
        isRequired
        isFocusedFirst
        value={untilOn}
        onChange={setUntilOn}
        error={isAsked && !untilOn ? t('untilMissing') : null}
      />
      <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={300} />
    </FormDialog>
  );
}
