/** What after-sales tells of accounts: open and late cases, how content they are; within what the asker may see. */
import { sql, type RawBuilder } from 'kysely';
import { accountKind } from '../../accounts/server/index.ts';
import { noService, type ServiceFacts } from '../../accounts/model/portrait/account-facts.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { visibleRows } from '../../records/server/index.ts';
import { caseKind } from './case/case-kind.ts';

type Row = { id: string; open: string; late: string; satisfaction: number | null; nps: number | null };

/** By account; null for whom cases are not. */
export async function serviceFactsOf(
  work: Work,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, ServiceFacts> | null> {
  const { db, principal, now } = work;
  if (!scopeOf(principal, 'case', 'read')) return null;
  const t = principal.tenantId;
  const { rows } = await sql<Row>`
    select a.id, coalesce(c.open, 0)::text as open, coalesce(c.late, 0)::text as late, s.satisfaction::float8 as satisfaction, n.score as nps
    from unnest(${accountIds}::uuid[]) as a (id)
    left join (select r.account_id, count(*) as open, count(*) filter (where r.due_at <= ${now}) as late
      from service_case r where r.tenant_id = ${t} and r.account_id = any(${accountIds}::uuid[]) and r.deleted_at is null
        and r.state not in ('solved', 'closed') and ${visibleRows(work, caseKind, 'read')} group by r.account_id) c on c.account_id = a.id
    left join (select x.account_id, avg(x.score) as satisfaction from satisfaction x
      where x.tenant_id = ${t} and x.account_id = any(${accountIds}::uuid[]) and x.kind = 'csat'
        and x.answered_at > ${now}::timestamptz - interval '1 year' group by x.account_id) s on s.account_id = a.id
    left join lateral (select x.score from satisfaction x where x.tenant_id = ${t} and x.account_id = a.id and x.kind = 'nps'
      order by x.answered_at desc limit 1) n on true`.execute(db);
  return new Map(
    rows.map(({ id, open, late, satisfaction, nps }) => [
      id,
      { ...noService, open: Number(open), late: Number(late), satisfaction, nps },
    ]),
  );
}

/** What a customer did with the links of his cases, and how he rated us: for his stream of behaviour. */
export function serviceBehaviour(work: Work, accountId: string): RawBuilder<unknown> | null {
  if (!scopeOf(work.principal, 'case', 'read')) return null;
  const t = work.principal.tenantId;
  const visits = sql`
    select v.id::text as id, v.at, 'case_visit' as kind, r.number || ' ' || r.name as title, '/cases/' || r.id as href,
      l.label as who, null::float8 as answered
    from service_case r
    join open_link l on l.tenant_id = r.tenant_id and l.purpose = 'case' and l.record_id = r.id
    join open_link_visit v on v.tenant_id = l.tenant_id and v.link_id = l.id
    where r.tenant_id = ${t} and r.account_id = ${accountId} and r.deleted_at is null and ${visibleRows(work, caseKind, 'read')}`;
  const answers = sql`
    select s.id::text, s.answered_at, 'answer', case s.kind when 'nps' then 'NPS ' || s.score else 'CSAT ' || s.score || '/5' end,
      null, l.label, null
    from satisfaction s join account r on r.tenant_id = s.tenant_id and r.id = s.account_id
    join open_link l on l.tenant_id = s.tenant_id and l.id = s.link_id
    where s.tenant_id = ${t} and s.account_id = ${accountId} and ${visibleRows(work, accountKind, 'read')}`;
  return sql`${visits} union all ${answers}`;
}
