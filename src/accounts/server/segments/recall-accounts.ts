/** Accounts that nobody talks with go to the owner's superior, where their tier says so. */
import { sql } from 'kysely';
import { readCalendar, superiorOf } from '../../../identity/server/index.ts';
import { notify, type NewNotification } from '../../../notifications/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { apart, handOverRecord, openKind } from '../../../records/server/index.ts';
import { recallStanding } from '../../model/segments/recall.ts';
import { accountKind } from '../kinds.ts';
import type { CustomerSources } from '../portrait/fact-sources.ts';
import { readSegmentRules } from './kept-segment-rules.ts';
import { asOrganisation } from './segment-rules.ts';

type Held = {
  id: string;
  name: string;
  owner_id: string;
  team_id: string | null;
  segment_id: string;
  /** The last talk, or since when the owner has it. */
  since: Date;
};

const accountsAtOnce = 500;

/** Recalls what is due by now and warns of what is near; returns how many went. Done twice a day it does nothing twice. */
export async function recallAccounts(
  work: Work,
  sources: Pick<CustomerSources, 'deals' | 'papers'>,
): Promise<number> {
  const { tiers } = (await readSegmentRules(work)).rules;
  const policies = new Map(
    tiers.flatMap(({ id, recallDays }) => (recallDays === null ? [] : [[id, recallDays]])),
  );
  if (policies.size === 0) return 0;
  const organisation = asOrganisation(work);
  const calendar = await readCalendar(work);
  const today = dayOf(work.now, work.principal.timeZone);
  const held = await heldIn(organisation, [...policies.keys()]);
  const isBound = await boundAmong(organisation, sources, held);
  let recalled = 0;
  for (const account of held) {
    const since = dayOf(account.since, work.principal.timeZone);
    const policy = { recallDays: policies.get(account.segment_id)!, since, isBound: isBound(account.id) };
    const standing = recallStanding(policy, today, calendar);
    if (standing === 'warned') await tell(work, account.owner_id, 'account-recall-near', account);
    if (standing === 'goes' && (await recall(organisation, account))) recalled += 1;
  }
  return recalled;
}

/** False where nobody stands above the owner, or nobody who may own the tier. */
async function recall(work: Work, account: Held): Promise<boolean> {
  const superiorId = await superiorOf(work, { ownerId: account.owner_id, teamId: account.team_id });
  if (superiorId === null) return false;
  const to = { ownerId: superiorId, teamId: await teamOf(work, superiorId) };
  const open = await openKind(work, accountKind);
  const refusal = await apart(work, (alone) =>
    handOverRecord(alone, open, {
      id: account.id,
      from: account.owner_id,
      to,
      payload: { cause: 'recalled' },
    }),
  );
  if (refusal) return false;
  await tell(work, account.owner_id, 'account-recalled', account);
  await tell(work, superiorId, 'account-recalled-to-you', account);
  return true;
}

function tell(work: Work, userId: string, kind: NewNotification['kind'], { id, name }: Held): Promise<void> {
  return notify(work, { userId, kind, object: 'account', recordId: id, payload: { title: name } });
}

async function teamOf({ db, principal }: Work, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.team_id ?? null;
}

/** The longest untouched of these tiers that somebody holds. */
async function heldIn({ db, principal }: Work, segmentIds: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select a.id, a.name, a.owner_id, a.team_id, a.segment_id, greatest(a.last_talk_at, coalesce(h.at, a.created_at)) as since
    from account a
    left join lateral (select max(e.at) as at from audit_entry e where e.tenant_id = a.tenant_id and e.object = 'account'
      and e.record_id = a.id and e.changes ? 'owner') h on true
    where a.tenant_id = ${principal.tenantId} and a.deleted_at is null and a.owner_id is not null
      and a.segment_id = any(${[...segmentIds]}::uuid[])
    order by 6, a.id limit ${accountsAtOnce}`.execute(db);
  return rows;
}

async function boundAmong(
  work: Work,
  sources: Pick<CustomerSources, 'deals' | 'papers'>,
  held: readonly Held[],
): Promise<(id: string) => boolean> {
  const ids = held.map(({ id }) => id);
  const deals = await sources.deals(work, ids);
  const papers = await sources.papers(work, ids);
  return (id) => (deals?.get(id)?.open ?? 0) > 0 || (papers?.get(id)?.inForce ?? 0) > 0;
}
