import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  callContract,
  FormDialog,
  RadioGroup,
  Select,
  TextArea,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { type LeadStanding, poolContract } from '../../model/pool/contract.ts';
import { type ReleaseReason, releaseReasons } from '../../model/pool/release-reasons.ts';
import type { LeadNamed } from './PoolActions.tsx';
import { standingTexts } from './texts.ts';
import { staleWithLead } from './use-standing.ts';

type Props = { lead: LeadNamed; standing: LeadStanding; onClose: () => void };

/** Gives a lead back to a pool, with the reason; the list of leads comes next, because it is nobody's any more. */
export function ReleaseDialog({ lead, standing, onClose }: Props) {
  const t = useText(standingTexts);
  const label = useLabel();
  const [reason, setReason] = useState<ReleaseReason | ''>('');
  const [note, setNote] = useState('');
  const [poolId, setPoolId] = useState(standing.goesTo?.id ?? null);
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const { send, ...sending } = useSending({
    send: (why: ReleaseReason) =>
      callContract(poolContract.releaseLead, {
        params: { id: lead.id },
        body: { reason: why, note: note.trim() || null, poolId },
      }),
    said: ({ pool }) => t('released', { pool: pool.name }),
    stale: staleWithLead,
    onDone: async () => {
      onClose();
      await navigate({ href: '/leads' });
    },
  });
  const noteMissing = reason === 'other' && note.trim() === '';
  const submit = (): void => {
    setAsked(true);
    if (reason !== '' && !noteMissing) void send(reason);
  };
  return (
    <FormDialog
      title={t('releaseTitle', { name: lead.name })}
      text={t('releaseText')}
      confirm={t('release')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
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
    </FormDialog>
  );
}
