import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  ErrorNotice,
  notify,
  RadioGroup,
  Select,
  TextArea,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { type LeadStanding, poolContract } from '../../model/pool/contract.ts';
import { type ReleaseReason, releaseReasons } from '../../model/pool/release-reasons.ts';
import type { LeadNamed } from './PoolActions.tsx';
import { standingTexts } from './texts.ts';
import { useFreshLead } from './use-standing.ts';

type Props = { lead: LeadNamed; standing: LeadStanding; onClose: () => void };

/** Gives a lead back to a pool, with the reason; the list of leads comes next, because it is nobody's any more. */
export function ReleaseDialog({ lead, standing, onClose }: Props) {
  const t = useText(standingTexts);
  const label = useLabel();
  const [reason, setReason] = useState<ReleaseReason | ''>('');
  const [note, setNote] = useState('');
  const [poolId, setPoolId] = useState(standing.goesTo?.id ?? null);
  const [isAsked, setAsked] = useState(false);
  const { release, isPending, failure } = useReleasing(lead, onClose);
  const noteMissing = reason === 'other' && note.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (reason !== '' && !noteMissing) void release({ reason, note: note.trim() || null, poolId });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="release-lead" variant="primary" isPending={isPending}>
        {t('release')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('releaseTitle', { name: lead.name })}
      isOpen
      onClose={onClose}
      width="small"
      actions={actions}
    >
      <form id="release-lead" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('releaseText')}</p>
        {failure !== null && <ErrorNotice error={failure} />}
        <RadioGroup
          label={t('reason')}
          isRequired
          options={releaseReasons.map((one) => ({ id: one.value, name: label(one.label) }))}
          value={reason}
          onChange={(value) => setReason(value as ReleaseReason)}
          error={isAsked && reason === '' ? t('reasonMissing') : null}
        />
        <TextArea
          label={t('note')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={500}
          isRequired={reason === 'other'}
          error={isAsked && noteMissing ? t('noteMissing') : null}
        />
        {standing.pools.length > 0 && (
          <Select
            label={t('toPool')}
            options={standing.pools.map(({ id, name }) => ({ id, name }))}
            value={poolId}
            onChange={setPoolId}
          />
        )}
      </form>
    </Dialog>
  );
}

type Release = { reason: ReleaseReason; note: string | null; poolId: string | null };

function useReleasing(lead: LeadNamed, onClose: () => void) {
  const t = useText(standingTexts);
  const navigate = useNavigate();
  const refresh = useFreshLead();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const release = async (body: Release): Promise<void> => {
    setPending(true);
    try {
      const { pool } = await callContract(poolContract.releaseLead, { params: { id: lead.id }, body });
      notify({ tone: 'good', title: t('released', { pool: pool.name }) });
      onClose();
      await navigate({ href: '/leads' });
      await refresh();
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return { release, isPending, failure };
}
