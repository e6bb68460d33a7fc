import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  DatePicker,
  Dialog,
  ErrorNotice,
  notify,
  TextField,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import type { LeadNamed } from './PoolActions.tsx';
import { standingTexts } from './texts.ts';
import { useFreshLead } from './use-standing.ts';

/** Keeps a lead with its owner until the end of a day. */
export function LockDialog({ lead, onClose }: { lead: LeadNamed; onClose: () => void }) {
  const t = useText(standingTexts);
  const { day } = useFormats();
  const refresh = useFreshLead();
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!untilOn) return;
    setPending(true);
    try {
      const body = { untilOn, reason: reason.trim() || null };
      await callContract(poolContract.lockLead, { params: { id: lead.id }, body });
      notify({ tone: 'good', title: t('locked', { day: day(untilOn) }) });
      onClose();
      await refresh();
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="lock-lead" variant="primary" isPending={isPending}>
        {t('lock')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('lockTitle', { name: lead.name })}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form
        id="lock-lead"
        onSubmit={(event) => void submit(event)}
        noValidate
        className="flex flex-col gap-4"
      >
        <p className="text-sm text-soft">{t('lockText')}</p>
        {failure !== null && <ErrorNotice error={failure} />}
        <DatePicker
          label={t('until')}
          isRequired
          isFocusedFirst
          value={untilOn}
          onChange={setUntilOn}
          error={isAsked && !untilOn ? t('untilMissing') : null}
        />
        <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={300} />
      </form>
    </Dialog>
  );
}
