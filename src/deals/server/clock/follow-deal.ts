/** Keeps the clocks of a deal true whenever something happens to it, or is said to its customer. */
import { announce, type Reaction, type Work } from '../../../platform/server/index.ts';
import { openClocks } from './clock-terms.ts';
import { forgetClosed, judgeDeals } from './judge-deals.ts';
import { accountsOfContact, noteTalksAbout, noteTalksWithAccounts, type Deals } from './last-talks.ts';

export const clockReactions: readonly Reaction[] = [
  afterTalk('note.*', 'note-contact-with-customer'),
  afterTalk('mail.told', 'note-mail-with-customer'),
  afterMerge('account.merged', 'note-talks-of-merged-account'),
  afterMerge('account.merge-undone', 'note-talks-of-parted-account'),
  {
    on: 'deal.*',
    name: 'judge-clocks',
    react: async (work, { type, recordId, payload }) => {
      if (recordId === null) return;
      if (hasNewAccount(type, payload)) await noteTalksWithAccounts(work, { ids: [recordId] });
      await judgeOne(work, recordId);
    },
  },
];

function hasNewAccount(type: string, payload: unknown): boolean {
  const { fields = [] } = (payload ?? {}) as { fields?: readonly string[] };
  return type === 'deal.created' || fields.includes('account');
}

function afterTalk(on: string, name: string): Reaction {
  return {
    on,
    name,
    react: async (work, { object, recordId }) => {
      if (recordId === null) return;
      if (object === 'deal') await talkedAbout(work, recordId);
      if (object === 'account') await talkedWith(work, { accounts: [recordId] });
      if (object === 'contact') await talkedWith(work, { accounts: await accountsOfContact(work, recordId) });
    },
  };
}

/** Deals and talks went to one account, or back to those they came from. */
function afterMerge(on: string, name: string): Reaction {
  return {
    on,
    name,
    react: async (work, { recordId, payload }) => {
      const { loserIds = [] } = payload as { loserIds?: readonly string[] };
      if (recordId !== null) await talkedWith(work, { accounts: [recordId, ...loserIds] });
    },
  };
}

async function talkedAbout(work: Work, dealId: string): Promise<void> {
  await noteTalksAbout(work, [dealId]);
  if (!(await judgeOne(work, dealId))) tellScreens(work, dealId);
}

/** Another talk with an account is one of each of its deals, where the organisation counts so. */
async function talkedWith(work: Work, deals: Deals): Promise<void> {
  const changed = await noteTalksWithAccounts(work, deals);
  const clocks = await openClocks(work);
  if (changed.length === 0 || clocks.rules.silenceCounts !== 'account') return;
  await judgeDeals(work, clocks, changed);
  for (const id of changed) tellScreens(work, id);
}

/** Did a level change? Screens that show the deal are told so. */
async function judgeOne(work: Work, dealId: string): Promise<boolean> {
  const changed = await judgeDeals(work, await openClocks(work), [dealId]);
  await forgetClosed(work, [dealId]);
  if (changed > 0) tellScreens(work, dealId);
  return changed > 0;
}

function tellScreens(work: Work, dealId: string): void {
  announce(work, { type: 'clock.changed', object: 'deal', recordId: dealId });
}
