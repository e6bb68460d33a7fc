import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

type Person = { id: string; inMarketing: boolean };

/**
 * Who can take a lead back: active people in the role of marketing, else those who design the rules for leads. First
 * whoever brought the lead in, then who holds the fewest returns.
 */
export async function marketingPeople({ db, principal }: Work, leadId: string): Promise<readonly Person[]> {
  const found = await sql<Person>`
    select u.id, x.in_marketing as "inMarketing"
    from app_user u
    cross join lateral (
      select bool_or(r.key = 'marketing') as in_marketing, bool_or(p.action is not null) as designs
      from user_role ur
      join role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
      left join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.id
        and p.object = 'lead_rules' and p.action = 'design'
      where ur.tenant_id = u.tenant_id and ur.user_id = u.id) x
    left join lateral (
      select count(*) as held from lead l
      where l.tenant_id = u.tenant_id and l.owner_id = u.id and l.status = 'returned' and l.deleted_at is null) h on true
    where u.tenant_id = ${principal.tenantId} and u.state = 'active' and (x.in_marketing or x.designs)
    order by x.in_marketing desc, u.id = (
      select l.created_by from lead l where l.tenant_id = ${principal.tenantId} and l.id = ${leadId}) desc nulls last, h.held, u.id`.execute(
    db,
  );
  return found.rows;
}
