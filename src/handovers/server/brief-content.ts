/** Puts a brief together from what its reader may see, when he reads it. */
import { namesOfPeople } from '../../identity/server/index.ts';
import { sql } from 'kysely';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { lastTalks, meetingsAheadAbout, openTasksAbout } from '../../activities/server/index.ts';
import { clocksOfDeal, dealKind, listDealContacts } from '../../deals/server/index.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { findRecords } from '../../records/server/index.ts';
import type { BriefContent, BriefDeal, BriefPerson } from '../model/brief-contract.ts';
import { briefPapersOf } from './brief-papers.ts';
import { fenOf, textOf } from './wire-values.ts';
import { findHeld } from './held-records.ts';

const shownTalks = 6;
const shownTasks = 50;
const shownDeals = 30;
const shownMeetings = 20;

/** Null when the reader does not see the account or the deal. */
export async function briefContent(
  work: Work,
  object: 'account' | 'deal',
  recordId: string,
): Promise<BriefContent | null> {
  if (scopeOf(work.principal, object, 'read') === null) return null;
  return object === 'account' ? ofAccount(work, recordId) : ofDeal(work, recordId);
}

async function ofAccount(work: Work, accountId: string): Promise<BriefContent | null> {
  const account = (await findRecords(work, accountKind, [accountId])).get(accountId);
  if (!account) return null;
  const deals = await dealsOf(work, accountId);
  const about = { records: [accountId, ...deals.map(({ id }) => id)], accounts: [accountId] };
  return {
    name: textOf(account['name']) ?? '',
    industry: textOf(account['industry']),
    city: textOf(account['city']),
    people: (await contactsOf(work, accountId)).map((contact) => personOf(contact, null)),
    ...(await tellDeals(work, deals)),
    papers: await briefPapersOf(work, { accounts: [accountId], deals: deals.map(({ id }) => id) }),
    ...(await recent(work, about)),
  };
}

async function ofDeal(work: Work, dealId: string): Promise<BriefContent | null> {
  const deal = (await findRecords(work, dealKind, [dealId])).get(dealId);
  if (!deal) return null;
  const told = await tellDeals(work, [deal]);
  return {
    name: textOf(deal['name']) ?? '',
    industry: null,
    city: null,
    people: told.deals.flatMap(({ people }) => people),
    ...told,
    papers: await briefPapersOf(work, { accounts: [], deals: [dealId] }),
    ...(await recent(work, { records: [dealId], accounts: [] })),
  };
}

async function dealsOf(work: Work, accountId: string): Promise<WireRecord[]> {
  const held = await findHeld(work, 'deal', sql`r.account_id = ${accountId}`);
  const ids = held.map(({ id }) => id);
  return [...(await findRecords(work, dealKind, ids)).values()];
}

async function contactsOf(work: Work, accountId: string): Promise<WireRecord[]> {
  const held = await findHeld(work, 'contact', sql`r.account_id = ${accountId}`);
  const ids = held.map(({ id }) => id);
  return [...(await findRecords(work, contactKind, ids)).values()];
}

/** The open ones in full, the closed ones counted. */
async function tellDeals(
  work: Work,
  records: readonly WireRecord[],
): Promise<Pick<BriefContent, 'deals' | 'won' | 'lost'>> {
  const of = (outcome: string) => records.filter((record) => record['outcome'] === outcome);
  const deals: BriefDeal[] = [];
  for (const record of of('open').slice(0, shownDeals)) deals.push(await tellDeal(work, record));
  const won = of('won');
  // What has no rate counts nothing; masked amounts are no figures.
  const amounts = won.flatMap((record) => textOf(record['base_amount']) ?? []);
  const isSeen = won.every((record) => 'base_amount' in record) && amounts.every((fen) => /^\d+$/.test(fen));
  const unpriced = won.filter((record) => record['base_amount'] === null).length;
  return {
    deals,
    won: {
      count: won.length,
      amount: isSeen ? amounts.reduce((sum, amount) => sum + BigInt(amount), 0n).toString() : null,
      unpriced: isSeen ? unpriced : 0,
    },
    lost: of('lost').length,
  };
}

async function tellDeal(work: Work, record: WireRecord): Promise<BriefDeal> {
  const { clocks } = await clocksOfDeal(work, record.id);
  return {
    id: record.id,
    name: textOf(record['name']) ?? '',
    stage: nameOf(record['stage']),
    amount: fenOf(record['amount']),
    currency: textOf(record['currency']),
    expectedCloseOn: textOf(record['expected_close_on']),
    nextStep: textOf(record['next_step']),
    nextStepOn: textOf(record['next_step_on']),
    agreed: record['next_step_agreed'] === true,
    lastContactAt: textOf(record['last_contact_at']),
    people: await peopleOf(work, record.id),
    risks: clocks
      .filter(({ level }) => level !== 'green')
      .map(({ clock, level, days, allowed }) => ({ clock, level, days, allowed })),
  };
}

async function peopleOf(work: Work, dealId: string): Promise<BriefPerson[]> {
  const { items } = await listDealContacts(work, dealId);
  const seen = await findRecords(
    work,
    contactKind,
    items.map(({ contact }) => contact.id),
  );
  return items.map(({ contact, role }) => {
    const record = seen.get(contact.id);
    return record ? personOf(record, role) : { ...contact, title: null, mobile: null, phone: null, role };
  });
}

function personOf(record: WireRecord, role: string | null): BriefPerson {
  return {
    id: record.id,
    name: textOf(record['name']),
    title: textOf(record['title']),
    mobile: textOf(record['mobile']),
    phone: textOf(record['phone']),
    role,
  };
}

type About = { records: readonly string[]; accounts: readonly string[] };

async function recent(work: Work, about: About): Promise<Pick<BriefContent, 'talks' | 'tasks' | 'meetings'>> {
  const talks = await lastTalks(work, about, shownTalks);
  const seesTasks = scopeOf(work.principal, 'task', 'read') !== null;
  const tasks = seesTasks ? await openTasksAbout(work, about, shownTasks) : [];
  const meetings = seesTasks ? await meetingsAheadAbout(work, about, shownMeetings) : [];
  const names = await namesOfPeople(
    work,
    meetings.map(({ ownerId }) => ownerId),
  );
  const leader = (id: string | null) => id && { id, name: names.get(id) ?? null };
  return {
    talks: talks.map(({ id, kind, body, at, author }) => ({ id, kind, body, at, author })),
    tasks: tasks.map(({ id, title, dueOn, promised }) => ({ id, title, dueOn, promised })),
    meetings: meetings.map(({ id, title, startsAt, ownerId }) => ({
      id,
      title,
      at: startsAt.toISOString(),
      leader: leader(ownerId) || null,
    })),
  };
}

function nameOf(value: unknown): string | null {
  return value !== null && typeof value === 'object' && 'name' in value ? textOf(value.name) : null;
}
