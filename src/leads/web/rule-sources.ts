/** What is set up for leads, by its name and where it is changed: the audit log tells of it. */
import { callContract, type PointerSources } from '../../platform/web/index.ts';
import { listSource } from '../../records/web/index.ts';

const when = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

export const leadRuleSources: PointerSources = {
  capture_source: listSource({
    list: async (signal) => {
      const { captureSourceContract } = await import('../model/capture/contract.ts');
      return (await callContract(captureSourceContract.listSources, when(signal))).items;
    },
    hrefOf: (id) => `/settings/lead-sources/${id}`,
  }),
  lead_mailbox: listSource({
    list: async (signal) => {
      const { mailboxContract } = await import('../model/mailbox/contract.ts');
      return (await callContract(mailboxContract.listMailboxes, when(signal))).items;
    },
    hrefOf: () => '/settings/lead-mailboxes',
  }),
  recycle_rule: listSource({
    list: async (signal) => {
      const { recycleContract } = await import('../model/pool/recycle-contract.ts');
      return (await callContract(recycleContract.listRecycleRules, when(signal))).items;
    },
    hrefOf: () => '/settings/lead-pools',
  }),
};
