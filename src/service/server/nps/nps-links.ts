/** Asking a customer whether he would recommend us, by a link. */
import { accountKind } from '../../../accounts/server/index.ts';
import { issueOpenLink, revokeOpenLink } from '../../../identity/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { npsDays } from '../../model/nps/nps.ts';
import { lockServed } from '../lock-served.ts';

/** Purpose of the links to the question. */
export const npsPurpose = 'nps';

/** Makes a link for an account the asker may change; its address is shown this once. */
export async function askNps(
  work: Work,
  baseUrl: string,
  accountId: string,
  label: string,
): Promise<{ id: string; url: string }> {
  await lockServed(work, accountKind, accountId);
  const expiresAt = new Date(work.now.getTime() + npsDays * 86_400_000);
  const wanted = { purpose: npsPurpose, recordId: accountId, label, expiresAt };
  const { id, token } = await issueOpenLink(work, wanted);
  const payload = { accountId, dealId: null, linkId: id, label };
  work.record({ type: 'account.nps-asked', object: 'account', recordId: accountId, payload });
  return { id, url: `${baseUrl}/s/${token}` };
}

/** Ends a link of an account the asker may change. Refuses as not found what is none of its links, or ended already. */
export async function endNps(work: Work, accountId: string, linkId: string): Promise<null> {
  await lockServed(work, accountKind, accountId);
  await revokeOpenLink(work, { purpose: npsPurpose, recordId: accountId, linkId });
  const payload = { accountId, dealId: null, linkId };
  work.record({ type: 'account.nps-link-ended', object: 'account', recordId: accountId, payload });
  return null;
}
