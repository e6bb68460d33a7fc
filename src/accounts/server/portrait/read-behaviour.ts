import { sql, type RawBuilder } from 'kysely';
import { addDays, dayOf, periodOf, startOfDay } from '../../../platform/model/calendar.ts';
import { readPlace, writePlace } from '../../../platform/model/moment-place.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import { behaviourKinds, type BehaviourKind } from '../../model/portrait/behaviour.ts';
import type { Behaviour } from '../../model/portrait/contract.ts';
import { accountKind } from '../kinds.ts';
import type { CustomerSources } from './fact-sources.ts';

type Query = { kinds?: string | undefined; limit: number; cursor?: string | undefined };

type Row = {
  id: string;
  at: Date;
  kind: BehaviourKind;
  title: string | null;
  href: string | null;
  who: string | null;
  answered: number | null;
};

/** What one customer did, newest first, and how often in each of the last weeks. Not found outside the asker's reach. */
export async function readBehaviour(
  work: Work,
  { behaviour }: CustomerSources,
  accountId: string,
  { kinds, limit, cursor }: Query,
): Promise<Behaviour> {
  await getStored(work, await openKind(work, accountKind), accountId, 'any');
  const told = [ownBehaviour, ...behaviour].flatMap((source) => source(work, accountId) ?? []);
  const all = sql`(${sql.join(told, sql` union all `)})`;
  const wanted = kinds ? behaviourKinds.filter((kind) => kinds.split(',').includes(kind)) : behaviourKinds;
  const place = cursor ? (readPlace(cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const { rows } = await sql<Row>`
    select b.id, date_trunc('milliseconds', b.at) as at, b.kind, b.title, b.href, b.who, b.answered
    from ${all} b where b.kind = any(${[...wanted]}::text[])
      and ${place ? sql`(date_trunc('milliseconds', b.at), b.id) < (${place.at}::timestamptz, ${place.id}::text)` : sql`true`}
    order by 2 desc, b.id desc limit ${limit + 1}`.execute(work.db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ at, title, answered, ...row }) => ({
      ...row,
      at: at.toISOString(),
      title: title ?? '',
      answeredAfter: answered === null ? null : Math.round(answered),
    })),
    nextCursor: last && rows.length > limit ? writePlace(last) : null,
    weeks: await weeksOf(work, all),
  };
}

const mostWeeks = 12;

async function weeksOf({ db, principal, now }: Work, all: RawBuilder<unknown>): Promise<Behaviour['weeks']> {
  const { timeZone } = principal;
  const first = addDays(periodOf('week', dayOf(now, timeZone)).from, -7 * (mostWeeks - 1));
  const { rows } = await sql<{ week: string; kind: BehaviourKind; count: string }>`
    select date_trunc('week', b.at at time zone ${timeZone})::date::text as week, b.kind, count(*)::text as count
    from ${all} b where b.at >= ${startOfDay(first, timeZone)} and b.at <= ${now} group by 1, 2`.execute(db);
  return Array.from({ length: mostWeeks }, (_, place) => {
    const from = addDays(first, 7 * place);
    const counts = rows.filter(({ week }) => week === from).map(({ kind, count }) => [kind, Number(count)]);
    return { from, counts: Object.fromEntries(counts) };
  });
}

/** What activities know: mails with how soon we answered, calls, meetings that were held, other talks; each is seen by row-level security. */
function ownBehaviour({ principal, now }: Work, accountId: string): RawBuilder<unknown> {
  const t = principal.tenantId;
  return sql`
    select m.id::text as id, m.at, case m.state when 'received' then 'mail_in' else 'mail_out' end as kind, m.subject as title,
      null as href, case m.state when 'received' then coalesce(nullif(m.from_name, ''), m.from_address) end as who,
      case when m.state = 'received' and m.next_state = 'sent' then extract(epoch from m.next_at - m.at)::float8 / 60 end as answered
    from (select m.*, lead(m.state) over thread as next_state, lead(m.at) over thread as next_at
      from mail_subject s join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
      where s.tenant_id = ${t} and s.object = 'account' and s.record_id = ${accountId} and m.state in ('received', 'sent')
      window thread as (partition by m.thread_id order by m.at)) m
    union all
    select c.id::text, c.at, 'call', c.number, null, nullif(c.person, ''), null
    from phone_call c where c.tenant_id = ${t} and c.account_id = ${accountId}
    union all
    select e.id::text, e.starts_at, 'meeting', e.title, '/meetings/' || e.id, null, null
    from meeting e where e.tenant_id = ${t} and e.account_id = ${accountId} and e.deleted_at is null
      and e.state <> 'cancelled' and e.starts_at <= ${now}
    union all
    select n.id::text, n.at, 'talk', left(n.body, 120), null, null, null
    from note n where n.tenant_id = ${t} and n.account_id = ${accountId} and n.kind <> 'note' and n.deleted_at is null
      and not exists (select 1 from phone_call c where c.tenant_id = ${t} and c.note_id = n.id)
      and not exists (select 1 from meeting e where e.tenant_id = ${t} and e.note_id = n.id)`;
}
