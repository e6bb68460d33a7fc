import { sql } from 'kysely';
import { readCalendar } from '../../../identity/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind, visibleRows } from '../../../records/server/index.ts';
import type { AccountFacts, BuyingRoles } from '../../model/portrait/account-facts.ts';
import type { Portrait } from '../../model/portrait/contract.ts';
import { healthOf, type HealthTerms } from '../../model/portrait/health.ts';
import { purchaseRhythm } from '../../model/portrait/purchase-rhythm.ts';
import { reasonsToCall } from '../../model/next-best/reasons-to-call.ts';
import { accountKind, contactKind } from '../kinds.ts';
import { readSegmentRules } from '../segments/kept-segment-rules.ts';
import { factsOf, type CustomerSources } from './fact-sources.ts';

/** By what accounts are judged today. */
export async function healthTerms(work: Work, { roles }: CustomerSources): Promise<HealthTerms> {
  return { today: dayOf(work.now, work.principal.timeZone), calendar: await readCalendar(work), roles };
}

/** One customer at a glance, by what the asker may see of him. Not found outside his reach. */
export async function readPortrait(work: Work, sources: CustomerSources, id: string): Promise<Portrait> {
  const { values } = await getStored(work, await openKind(work, accountKind), id, 'any');
  const terms = await healthTerms(work, sources);
  const facts = (await factsOf(work, sources, [id]))(id);
  const segment = await segmentOf(work, values['segment']);
  const lastTalkAt = (values['last_talk_at'] ?? null) as string | null;
  const contactDueOn = (values['contact_due_on'] ?? null) as string | null;
  const contact = {
    lastTalkOn: lastTalkAt && dayOf(lastTalkAt, work.principal.timeZone),
    contactDays: segment?.contactDays ?? null,
  };
  const health = healthOf(terms, contact, facts);
  return {
    segment,
    contactDueOn,
    lastTalkAt,
    reasons: reasonsToCall(terms, { ...contact, contactDueOn, facts, health }),
    health: { ...health, lines: [...health.lines] },
    people: facts.deals && (await peopleOf(work, id, facts.deals.people, sources.roles)),
    deals: facts.deals && dealsIn(terms, facts.deals),
    margin: facts.margins?.margin ?? null,
    papers: facts.papers,
    talks: facts.talks,
    service: facts.service,
  };
}

function dealsIn({ today }: HealthTerms, deals: NonNullable<AccountFacts['deals']>): Portrait['deals'] {
  const { won, wonAmount, wonOn, open, openAmount, needs } = deals;
  return {
    won,
    wonAmount,
    open,
    openAmount,
    needs: [...needs],
    everyDays: purchaseRhythm(wonOn, today)?.everyDays ?? null,
    lastWonOn: wonOn.at(-1) ?? null,
  };
}

async function segmentOf(work: Work, segmentId: unknown): Promise<Portrait['segment']> {
  if (typeof segmentId !== 'string') return null;
  const tier = (await readSegmentRules(work)).rules.tiers.find(({ id }) => id === segmentId);
  if (!tier) return null;
  const { id, name, nameEn, color, contactDays } = tier;
  return { id, name: (work.principal.locale === 'en' && nameEn) || name, color, contactDays };
}

const mostPeople = 50;

/** The people of the account that the asker may see, those with a role first, and the roles nobody is known for. */
async function peopleOf(
  work: Work,
  accountId: string,
  roleOf: readonly { contactId: string; role: string }[],
  { all, wanted }: BuyingRoles,
): Promise<Portrait['people']> {
  const { rows } = await sql<{ id: string; name: string; title: string | null }>`
    select r.id, r.name, r.title from contact r
    where r.tenant_id = ${work.principal.tenantId} and r.account_id = ${accountId} and r.deleted_at is null
      and ${work.principal.rights['contact.read'] || work.principal.kind === 'system' ? visibleRows(work, contactKind, 'read') : sql`false`}
    order by r.name, r.id limit ${mostPeople}`.execute(work.db);
  const labelled = (contactId: string) =>
    all
      .filter(({ value }) => roleOf.some((one) => one.contactId === contactId && one.role === value))
      .map(({ label }) => label);
  const known = rows.map((person) => ({ ...person, roles: labelled(person.id) }));
  return {
    known: known.toSorted((a, b) => b.roles.length - a.roles.length),
    missing: all
      .filter(({ value }) => wanted.includes(value) && !roleOf.some(({ role }) => role === value))
      .map(({ label }) => label),
  };
}
