import { sql } from 'kysely';
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import type { AccountFacts } from '../../model/portrait/account-facts.ts';
import { healthOf, type Health } from '../../model/portrait/health.ts';
import type { nextBestContract } from '../../model/next-best/contract.ts';
import { rankCustomers, type Ranked } from '../../model/next-best/rank-customers.ts';
import { reasonsToCall, type ReasonToCall } from '../../model/next-best/reasons-to-call.ts';
import type { Tier } from '../../model/segments/segment-rules.ts';
import { accountKind } from '../kinds.ts';
import { factsOf, type CustomerSources } from '../portrait/fact-sources.ts';
import { healthTerms } from '../portrait/read-portrait.ts';
import { readSegmentRules } from '../segments/kept-segment-rules.ts';

const mostAccounts = 2000;

type Row = {
  id: string;
  name: string;
  segment_id: string | null;
  last_talk_at: Date | null;
  contact_due_on: Day | null;
  dismissed: boolean;
};

/** The asker's own accounts that are most worth the next hour, each with its reasons; what he waved aside is left out until its day. */
export async function listNextBest(
  work: Work,
  sources: CustomerSources,
  limit: number,
): Promise<EndpointAnswer<typeof nextBestContract.list>> {
  const mine = await ownAccounts(work);
  const waiting = mine.filter(({ dismissed }) => !dismissed);
  const { tiers } = (await readSegmentRules(work)).rules;
  const factsBy = await factsOf(
    work,
    sources,
    waiting.map(({ id }) => id),
  );
  const terms = await healthTerms(work, sources);
  const judged = waiting.map((account) => {
    const facts = factsBy(account.id);
    const tier = tiers.find(({ id }) => id === account.segment_id) ?? null;
    const contact = {
      lastTalkOn: account.last_talk_at && dayOf(account.last_talk_at, work.principal.timeZone),
      contactDays: tier?.contactDays ?? null,
    };
    const health = healthOf(terms, contact, facts);
    const candidate = { ...contact, contactDueOn: account.contact_due_on, facts, health };
    return {
      id: account.id,
      account,
      tier,
      health,
      facts,
      worth: worthOf(facts),
      reasons: reasonsToCall(terms, candidate),
    };
  });
  return {
    items: rankCustomers(judged)
      .slice(0, limit)
      .map((one, place) => ({
        account: { id: one.id, name: one.account.name },
        segment: namedTier(work, one.tier),
        rank: place + 1,
        ...shownOf(one),
      })),
    looked: mine.length,
    dismissed: mine.length - waiting.length,
  };
}

type Shown = Ranked<{ account: Row; facts: AccountFacts; health: Health; reasons: ReasonToCall[] }>;

function shownOf({ account, facts, health, reasons, score }: Shown) {
  return {
    score,
    wonAmount: facts.deals?.wonAmount ?? null,
    openAmount: facts.deals?.openAmount ?? null,
    contactDueOn: account.contact_due_on,
    lastTalkAt: account.last_talk_at?.toISOString() ?? null,
    reasons,
    health: { score: health.score, level: health.level },
  };
}

/** What was won and what is open, as far as the asker may see it. */
function worthOf({ deals }: AccountFacts): bigint {
  return BigInt(deals?.wonAmount ?? 0) + BigInt(deals?.openAmount ?? 0);
}

function namedTier({ principal }: Work, tier: Tier | null) {
  if (!tier) return null;
  const { id, name, nameEn, color } = tier;
  return { id, name: (principal.locale === 'en' && nameEn) || name, color };
}

async function ownAccounts(work: Work): Promise<Row[]> {
  const { db, principal, now } = work;
  const t = principal.tenantId;
  const { rows } = await sql<Row>`
    select r.id, r.name, r.segment_id, r.last_talk_at, r.contact_due_on::text as contact_due_on,
      exists (select 1 from next_best_choice c where c.tenant_id = ${t} and c.person_id = ${principal.userId}
        and c.account_id = r.id and c.until_on >= ${dayOf(now, principal.timeZone)}::date) as dismissed
    from account r
    where r.tenant_id = ${t} and r.owner_id = ${principal.userId} and r.deleted_at is null
      and ${visibleRows(work, accountKind, 'read')}
    order by r.contact_due_on nulls last, r.id limit ${mostAccounts}`.execute(db);
  return rows;
}
