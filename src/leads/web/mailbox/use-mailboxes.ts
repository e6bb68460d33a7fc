import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { jobContract } from '../../../platform/model/job-contract.ts';
import { callContract, contractQuery, notify, useText } from '../../../platform/web/index.ts';
import {
  mailboxContract,
  type MailboxChange,
  type NewMailbox,
  type WireMailbox,
} from '../../model/mailbox/contract.ts';
import { mailboxTexts } from './texts.ts';

const healthMs = 15_000;

/** The mailboxes with how they are, asked again now and then. */
export function useMailboxes() {
  return useQuery({ ...contractQuery(mailboxContract.listMailboxes), refetchInterval: healthMs });
}

function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['lead-mailboxes'] });
}

export type MailboxWrite =
  | { of: null; body: NewMailbox }
  | { of: Pick<WireMailbox, 'id' | 'version'>; body: MailboxChange };

/** Adds a mailbox, or changes the one it is of. */
export function useSaveMailbox(onSaved: () => void = () => {}) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ of, body }: MailboxWrite) =>
      of === null
        ? callContract(mailboxContract.addMailbox, { body })
        : callContract(mailboxContract.changeMailbox, {
            params: { id: of.id },
            body,
            ifMatch: of.version,
          }),
    onSuccess: async () => {
      await refresh();
      onSaved();
    },
  });
}

const pollMs = 500;

/** Looks into a mailbox now and tells what came of it. */
export function useLook() {
  const t = useText(mailboxTexts);
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (id: string) => {
      const { jobId } = await callContract(mailboxContract.checkMailbox, { params: { id } });
      for (;;) {
        const job = await callContract(jobContract.getJob, { params: { id: jobId } });
        if (job.state !== 'queued' && job.state !== 'running') return job;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    },
    onSuccess: async ({ state, result }) => {
      await refresh();
      const {
        captured = 0,
        skipped = 0,
        failure = null,
      } = (result ?? {}) as Partial<Record<'captured' | 'skipped', number> & { failure: string | null }>;
      if (state === 'done' && failure === null)
        notify({ title: t('looked', { captured, skipped }), tone: 'good' });
      else notify({ title: t('lookFailed'), tone: 'bad' });
    },
  });
}
