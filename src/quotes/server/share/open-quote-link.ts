/** What somebody does who comes through a link: he looks, takes the PDF, answers. */
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Locale } from '../../../platform/model/label.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  inWorkOfOpenLink,
  noteVisit,
  type Looking,
  type OpenedLink,
} from '../../../identity/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import type { QuoteAnswer } from '../../model/contract.ts';
import type { OpenState } from '../../model/open-page.ts';
import type { QuoteDocument } from '../../model/quote-document.ts';
import { isExpired } from '../../model/quote-state.ts';
import { answerQuote } from '../answer-quote.ts';
import { documentOfQuote } from '../document-of-quote.ts';
import { changeQuote, lockQuote } from '../open-quote.ts';
import { standingQuote, type StandingQuote } from '../standing-quote.ts';
import { linkPurpose } from './quote-links.ts';

type SeenQuote = { document: QuoteDocument; state: OpenState; label: string; locale: Locale };

/** The quote behind a link, with the visit noted; null when the link opens nothing. The owner hears of the first visit. */
export async function viewQuote({ database, token, visitor }: Looking): Promise<SeenQuote | null> {
  return inWorkOfOpenLink(database, linkPurpose, token, async (work, link) => {
    await noteVisit(work, link, visitor, 'viewed');
    await noteFirstView(work, link);
    return seen(work, link);
  });
}

/** The same for the PDF. */
export async function downloadQuote({ database, token, visitor }: Looking): Promise<SeenQuote | null> {
  return inWorkOfOpenLink(database, linkPurpose, token, async (work, link) => {
    await noteVisit(work, link, visitor, 'downloaded');
    return seen(work, link);
  });
}

/** Takes the answer; null when the link opens nothing. A refusal comes back with the quote as it stands then. */
export async function answerThroughLink(
  looking: Looking,
  answer: QuoteAnswer,
): Promise<{ refusal: Refusal | null } | null> {
  const { database, token, visitor } = looking;
  try {
    return await inWorkOfOpenLink(database, linkPurpose, token, async (work, link) => {
      await answerQuote(work, link.recordId, answer, 'customer');
      await noteVisit(work, link, visitor, 'answered');
      await tellOwner(work, await standingQuote(work, link.recordId), `quote-${answer.answer}`, answer.name);
      return { refusal: null };
    });
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}

async function noteFirstView(work: Work, link: OpenedLink): Promise<void> {
  if ((await standingQuote(work, link.recordId)).firstViewedAt !== null) return;
  const open = await lockQuote(work, link.recordId);
  if (open.quote.firstViewedAt !== null) return;
  const at = work.now.toISOString();
  await changeQuote(work, open, { first_viewed_at: at }, 'quote.viewed', { link: link.label });
  await tellOwner(work, open.quote, 'quote-viewed', link.label);
}

type Told = 'quote-viewed' | 'quote-accepted' | 'quote-declined';

async function tellOwner(work: Work, { id, ownerId, number, name }: StandingQuote, kind: Told, who: string) {
  if (ownerId === null) return;
  const payload = { who, title: `${number} ${name}` };
  await notify(work, { userId: ownerId, kind, object: 'quote', recordId: id, payload });
}

async function seen(work: Work, link: OpenedLink): Promise<SeenQuote> {
  const quote = await standingQuote(work, link.recordId);
  return {
    document: await documentOfQuote(work, quote),
    state: await stateOf(work, quote),
    label: link.label,
    locale: work.principal.locale,
  };
}

async function stateOf({ db, principal, now }: Work, quote: StandingQuote): Promise<OpenState> {
  if (quote.state === 'accepted' || quote.state === 'declined') {
    const { answered_by, answered_at } = await db
      .selectFrom('quote')
      .select(['answered_by', 'answered_at'])
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', quote.id)
      .executeTakeFirstOrThrow();
    const on = dayOf(answered_at ?? now, principal.timeZone);
    return { kind: 'answered', answer: quote.state, name: answered_by ?? '', on };
  }
  if (quote.state === 'superseded') return { kind: 'superseded' };
  const isOver = quote.state !== 'sent' || isExpired(quote, dayOf(now, principal.timeZone));
  return { kind: isOver ? 'expired' : 'open' };
}
