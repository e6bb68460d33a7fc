import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../../platform/model/calendar.ts';
import {
  Button,
  callContract,
  DatePicker,
  Dialog,
  ErrorNotice,
  TextField,
  useFormats,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { clockContract, type WireClock } from '../../model/clock/contract.ts';
import { clockTexts } from './texts.ts';

type Props = { clock: WireClock; dealId: string; onClose: () => void };

/** Asks until when and why a clock is to be quiet. */
export function SnoozeDialog({ clock: { clock, latestSnooze }, dealId, onClose }: Props) {
  const t = useText(clockTexts);
  const { day } = useFormats();
  const client = useQueryClient();
  const tomorrow = addDays(useToday(), 1);
  const [until, setUntil] = useState<string | null>(tomorrow);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!until || reason.trim().length < 2) return;
    setSaving(true);
    try {
      const body = { clock, until, reason };
      await callContract(clockContract.snoozeClock, { params: { id: dealId }, body });
      await client.invalidateQueries({ queryKey: ['deals'] });
      onClose();
    } catch (problem) {
      setFailure(problem);
      setSaving(false);
    }
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="snooze" variant="primary" isPending={isSaving}>
        {t('snooze')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('snoozeOf', { clock: t(clock) })}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form id="snooze" onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
        {failure !== null && <ErrorNotice error={failure} />}
        <DatePicker
          label={t('until')}
          value={until}
          onChange={setUntil}
          min={tomorrow}
          max={latestSnooze}
          hint={t('latest', { day: day(latestSnooze, 'short') })}
          isRequired
        />
        <TextField
          label={t('reason')}
          value={reason}
          onChange={setReason}
          maxLength={300}
          isRequired
          error={isAsked && reason.trim().length < 2 ? t('reasonMissing') : null}
        />
      </form>
    </Dialog>
  );
}
