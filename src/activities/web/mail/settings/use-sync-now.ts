import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobContract } from '../../../../platform/model/job-contract.ts';
import { callContract, notify, useText } from '../../../../platform/web/index.ts';
import { mailboxContract } from '../../../model/mail/mailbox-contract.ts';
import { mailboxTexts } from './texts.ts';

const pollMs = 500;

/** Reads a mailbox now and tells what came of it. */
export function useSyncNow() {
  const t = useText(mailboxTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      const { jobId } = await callContract(mailboxContract.syncMailbox, { params: { id } });
      for (;;) {
        const job = await callContract(jobContract.getJob, { params: { id: jobId } });
        if (job.state !== 'queued' && job.state !== 'running') return job;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    },
    onSuccess: async ({ state, result }) => {
      for (const first of ['mailboxes', 'timeline']) await client.invalidateQueries({ queryKey: [first] });
      const {
        stored = 0,
        skipped = 0,
        failure = null,
      } = (result ?? {}) as Partial<Record<'stored' | 'skipped', number> & { failure: string | null }>;
      if (state === 'done' && failure === null)
        notify({ title: t('synced', { stored, skipped }), tone: 'good' });
      else notify({ title: t('syncFailed'), tone: 'bad' });
    },
  });
}
