import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { type DecidedLead, type HistoryCount, type Traits } from '../../model/score/learned/decided-lead.ts';
import { traitsOf } from '../../model/score/learned/lead-traits.ts';

/** The newest decided leads are learned from. */
const mostLeads = 20_000;

/**
 * Won is a lead whose deal was won; lost, one that was disqualified or whose deal was lost. Its traits are those of the
 * moment when it was judged first. A lead that was never judged is taken as it stands, unless it was changed after its
 * end: what was learned then would tell the end.
 */
function decided({ principal }: Work): RawBuilder<unknown> {
  return sql`from lead l
    left join deal d on d.tenant_id = l.tenant_id and d.id = l.deal_id and d.deleted_at is null
    left join lead_traits t on t.tenant_id = l.tenant_id and t.lead_id = l.id
    where l.tenant_id = ${principal.tenantId} and l.deleted_at is null
      and (l.status = 'disqualified' or (l.status = 'converted' and d.outcome in ('won', 'lost')))
      and ${decidedAt} is not null and (t.traits is not null or l.updated_at <= ${decidedAt})`;
}

const decidedAt = sql<Date>`(case when l.status = 'disqualified' then l.disqualified_at else d.closed_at end)`;

type Row = {
  created_at: Date;
  decided_at: Date;
  won: boolean;
  traits: Traits | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  province: string | null;
  industry: string | null;
  employees: bigint | null;
  product: string | null;
  language: string | null;
  title: string | null;
  mobile: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
};

/** The history to learn from. Acts for the organisation: the work sees every lead. */
export async function decidedLeads(work: Work): Promise<DecidedLead[]> {
  const { rows } = await sql<Row>`
    select l.created_at, ${decidedAt} as decided_at, l.status = 'converted' and d.outcome = 'won' as won, t.traits,
      l.source, l.medium, l.campaign, l.province, l.industry, l.employees, l.product_id as product, l.language, l.title,
      l.mobile, l.phone, l.email, l.wechat
    ${decided(work)} order by ${decidedAt} desc limit ${mostLeads}`.execute(work.db);
  return rows.map(({ created_at, decided_at, won, traits, employees, ...values }) => ({
    createdAt: created_at,
    decidedAt: decided_at,
    won,
    traits: traits ?? traitsOf({ ...values, employees: employees === null ? null : Number(employees) }, []),
  }));
}

/** How much history there is. */
export async function countDecided(work: Work): Promise<HistoryCount> {
  const { rows } = await sql<{ won: bigint; lost: bigint }>`
    select count(*) filter (where d.outcome = 'won' and l.status = 'converted') as won,
      count(*) filter (where d.outcome is distinct from 'won' or l.status = 'disqualified') as lost
    ${decided(work)}`.execute(work.db);
  return { won: Number(rows[0]!.won), lost: Number(rows[0]!.lost) };
}
