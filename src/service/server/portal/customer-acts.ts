/** What a customer sees of his case through a link, and what he does there. Never what colleagues say to each other. */
import { sql } from 'kysely';
import type { OpenedLink } from '../../../identity/server/index.ts';
import { formatsOfInstant } from './instant-words.ts';
import { notify } from '../../../notifications/server/index.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Locale } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { StoredRecord } from '../../../records/server/index.ts';
import { stateAfterCustomer } from '../../model/case/case-state.ts';
import { renderCasePage, type CasePage } from '../../model/portal/case-page.ts';
import {
  customerActSchema,
  customerFault,
  mostWordsAnHour,
  type CustomerAct,
} from '../../model/portal/portal-rules.ts';
import { serviceRefusals } from '../../model/refusals.ts';
import { messagesOf, writeMessage } from '../case/messages.ts';
import { lockCase, stateOf, takeMove } from '../case/move-case.ts';
import { organisationName } from './organisation-name.ts';
import { rateCase } from './rate-case.ts';
import { findAnswer } from './satisfaction-rows.ts';
import type { PageFrame, ServicePage } from './service-page.ts';

/** The page of a case, for its customer. */
export const casePortal: ServicePage = {
  show: async (work, link, frame) =>
    renderCasePage({ ...(await showCase(work, link, frame.locale)), ...frame }),
  take: async (work, link, form) => {
    const act = customerActSchema.safeParse(form);
    await doCustomerAct(work, link, act.data ?? refuse(refusals.invalidInput));
  },
};

async function showCase(
  work: Work,
  link: OpenedLink,
  locale: Locale,
): Promise<Omit<CasePage, keyof PageFrame>> {
  const stored = await lockCase(work, link.recordId);
  const said = await messagesOf(work, stored.id, ['reply', 'customer']);
  const rating = await findAnswer(work, link.id);
  const words = formatsOfInstant(locale, work.principal.timeZone);
  return {
    organisation: await organisationName(work),
    number: String(stored.values['number']),
    name: String(stored.values['name']),
    description: String(stored.values['description'] ?? ''),
    state: stateOf(stored),
    said: said.map(({ kind, body, at }) => ({ isCustomer: kind === 'customer', body, at: words(at) })),
    rating: rating ? { score: rating.score, comment: rating.comment } : null,
  };
}

/**
 * Does what the customer asks with the case of his link. Refuses what the case's state does not allow, and words
 * without end.
 */
async function doCustomerAct(work: Work, link: OpenedLink, act: CustomerAct): Promise<void> {
  const stored = await lockCase(work, link.recordId);
  const fault = customerFault(act.act, stateOf(stored));
  if (fault) refuse(fault);
  if (act.act === 'rate') return rateCase(work, link, stored, { score: act.score, comment: act.comment });
  if (act.act === 'confirm') return void (await takeMove(work, stored, 'closed'));
  await speak(work, link, stored, act.body);
}

/** Keeps the customer's words, moves the case where they lead, and tells its owner. */
async function speak(work: Work, link: OpenedLink, stored: StoredRecord, body: string): Promise<void> {
  await requireRoom(work, stored.id);
  await writeMessage(work, stored, { kind: 'customer', body, authorId: null, authorName: link.label });
  const to = stateAfterCustomer(stateOf(stored));
  if (to !== stateOf(stored)) await takeMove(work, stored, to);
  if (stored.ownerId)
    await notify(work, {
      userId: stored.ownerId,
      kind: 'case-customer-wrote',
      object: 'case',
      recordId: stored.id,
      payload: { title: String(stored.values['name']), number: String(stored.values['number']) },
    });
}

async function requireRoom({ db, principal, now }: Work, caseId: string): Promise<void> {
  const { rows } = await sql<{ words: number }>`
    select count(*)::int as words from case_message m
    where m.tenant_id = ${principal.tenantId} and m.case_id = ${caseId} and m.kind = 'customer'
      and m.at > ${now}::timestamptz - interval '1 hour'`.execute(db);
  if ((rows[0]?.words ?? 0) >= mostWordsAnHour) refuse(serviceRefusals.tooManyWords);
}
