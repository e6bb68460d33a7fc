/** Leads in a pool as their rows, and as they are shown: masked. */
import { sql, type RawBuilder } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';
import { hideContacts, hideName } from '../../model/pool/hide-contact.ts';
import { whyNotYet, type ClaimRules } from '../../model/pool/claim-rules.ts';
import type { PoolLead } from '../../model/pool/pool-schemas.ts';

export type PoolRow = {
  id: string;
  version: bigint;
  name: string;
  mobile: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  company: string | null;
  title: string | null;
  province: string | null;
  city: string | null;
  industry: string | null;
  employees: bigint | null;
  product_id: string | null;
  product_name: string | null;
  source: string | null;
  campaign: string | null;
  level: string | null;
  score: number | null;
  status: LeadStatus;
  need: string | null;
  created_at: Date;
  entered_pool_at: Date | null;
  left_me_at: Date | null;
  returns: string;
  /** The value it is sorted by, exact, for the cursor. */
  place: string | null;
};

export type PoolSelection = {
  where: RawBuilder<unknown>;
  orderBy?: RawBuilder<unknown>;
  place?: RawBuilder<string | null>;
  limit: number;
};

/** The leads of a pool that meet `where`, with what the asker's rules need to know of them. */
export async function poolRows(
  { db, principal }: Work,
  poolId: string,
  { where, orderBy, place, limit }: PoolSelection,
): Promise<PoolRow[]> {
  const { rows } = await sql<PoolRow>`
    select r.id, r.version, r.name, r.mobile, r.phone, r.email, r.wechat, r.company, r.title, r.province, r.city,
      r.industry, r.employees, r.product_id, p.name as product_name, r.source, r.campaign, r.level, r.score, r.status,
      r.need, r.created_at, r.entered_pool_at,
      (select max(m.at) from lead_move m where m.tenant_id = r.tenant_id and m.lead_id = r.id
        and m.from_owner_id = ${principal.userId}) as left_me_at,
      (select count(*) filter (where b.cause in ('released', 'recycled')) - count(*) filter (where b.cause = 'undone')
        from lead_move b where b.tenant_id = r.tenant_id and b.lead_id = r.id) as returns,
      ${place ?? sql`null::text`} as place
    from lead r left join product p on p.tenant_id = r.tenant_id and p.id = r.product_id
    where r.tenant_id = ${principal.tenantId} and r.pool_id = ${poolId} and r.owner_id is null and r.deleted_at is null
      and ${where}
    order by ${orderBy ?? sql`r.id`} limit ${limit}`.execute(db);
  return rows;
}

const ways = ['mobile', 'phone', 'email', 'wechat'] as const;

/** A lead as a pool shows it to the asker. */
export function maskedLead(work: Work, rules: ClaimRules, row: PoolRow): PoolLead {
  const { principal } = work;
  const secrets = [row.name, ...ways.map((way) => row[way])];
  const shown = (field: string) => ['read', 'edit'].includes(reachOf(principal, 'lead', field));
  const text = (field: 'company' | 'title' | 'province' | 'city' | 'campaign' | 'need') =>
    shown(field) && row[field] !== null ? hideContacts(row[field], secrets) : null;
  const value = <K extends 'industry' | 'source' | 'level' | 'score'>(field: K) =>
    shown(field) ? row[field] : null;
  return {
    id: row.id,
    version: Number(row.version),
    name: shown('name') ? hideName(row.name) : null,
    company: text('company'),
    title: text('title'),
    province: text('province'),
    city: text('city'),
    industry: value('industry'),
    employees: shown('employees') && row.employees !== null ? Number(row.employees) : null,
    product:
      shown('product') && row.product_id && row.product_name
        ? { id: row.product_id, name: row.product_name }
        : null,
    source: value('source'),
    campaign: text('campaign'),
    level: value('level'),
    score: value('score'),
    status: row.status,
    need: text('need'),
    reachableBy: ways.filter((way) => shown(way) && row[way] !== null && row[way] !== ''),
    createdAt: row.created_at.toISOString(),
    enteredPoolAt: row.entered_pool_at?.toISOString() ?? null,
    returns: Math.max(0, Number(row.returns)),
    notYet: notYet(work, rules, row),
  };
}

function notYet({ principal, now }: Work, rules: ClaimRules, row: PoolRow): PoolLead['notYet'] {
  const why = whyNotYet(rules, wantedOf(row, principal.timeZone), dayOf(now, principal.timeZone));
  return why && { code: why.reason.code, message: say(why.reason.label, principal.locale, why.values) };
}

/** What the claim rules ask of a lead. */
export function wantedOf(row: Pick<PoolRow, 'entered_pool_at' | 'left_me_at'>, timeZone: string) {
  return {
    enteredOn: row.entered_pool_at && dayOf(row.entered_pool_at, timeZone),
    leftMeOn: row.left_me_at && dayOf(row.left_me_at, timeZone),
  };
}
