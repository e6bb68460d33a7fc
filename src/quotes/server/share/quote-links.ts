/** Links by which customers see a quote. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  issueOpenLink,
  listOpenLinks,
  listOpenLinkVisits,
  revokeOpenLink,
} from '../../../identity/server/index.ts';
import { isExpired } from '../../model/quote-state.ts';
import { quoteRefusals } from '../../model/refusals.ts';
import { getQuote, lockQuote } from '../open-quote.ts';
import { requireFigures } from '../standing-quote.ts';

export const linkPurpose = 'quote';

export type NewLink = { label: string; livesForDays: number };

const day = 86_400_000;

/** Makes a link to a sent quote; its token is shown once. Refuses a quote that is not with the customer. */
export async function shareQuote(work: Work, id: string, { label, livesForDays }: NewLink) {
  requireFigures(work);
  const { quote } = await lockQuote(work, id);
  if (quote.state !== 'sent' || isExpired(quote, dayOf(work.now, work.principal.timeZone)))
    refuse(quoteRefusals.notOpen);
  const expiresAt = new Date(work.now.getTime() + livesForDays * day);
  const link = await issueOpenLink(work, { purpose: linkPurpose, recordId: id, label, expiresAt });
  work.record({
    type: 'quote.shared',
    object: 'quote',
    recordId: id,
    changes: { link: { from: null, to: label } },
    payload: { dealId: quote.dealId, accountId: quote.accountId, linkId: link.id },
  });
  return link;
}

/** The links of a quote with how often each was opened. */
export async function linksOfQuote(work: Work, id: string) {
  await getQuote(work, id);
  const links = await listOpenLinks(work, linkPurpose, id);
  return links.map(({ id: linkId, label, views, createdAt, expiresAt, revokedAt, lastViewedAt }) => ({
    id: linkId,
    label,
    views,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastViewedAt: lastViewedAt?.toISOString() ?? null,
  }));
}

/** Ends a link. Refuses as not found one of another quote. */
export async function endLink(work: Work, id: string, linkId: string): Promise<void> {
  const { quote } = await lockQuote(work, id);
  await revokeOpenLink(work, { purpose: linkPurpose, recordId: id, linkId });
  work.record({
    type: 'quote.link-ended',
    object: 'quote',
    recordId: id,
    payload: { dealId: quote.dealId, accountId: quote.accountId, linkId },
  });
}

/** The log of a link. Refuses as not found one of another quote. */
export async function visitsOfLink(work: Work, id: string, linkId: string) {
  await getQuote(work, id);
  const links = await listOpenLinks(work, linkPurpose, id);
  if (!links.some((link) => link.id === linkId)) refuse(refusals.notFound);
  const visits = await listOpenLinkVisits(work, linkId);
  return visits.map(({ at, ...visit }) => ({ ...visit, at: at.toISOString() }));
}
