/** Who looks after the deals of whom. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

type Supervisor = { id: string; everywhere: boolean; administers: boolean };
type Near = { user_id: string; team_id: string; depth: number };

export type Supervisors = {
  /** Those nearest above the team; where nobody is, the management. */
  superiorsOf(teamId: string | null): readonly string[];
  /** Those who supervise all deals; administrators only where nobody else does. */
  management: readonly string[];
};

export async function readSupervisors({ db, principal }: Work): Promise<Supervisors> {
  const t = principal.tenantId;
  const { rows: people } = await sql<Supervisor>`
    select u.id, bool_or(p.scope = 'all') as everywhere, bool_or(r.key = 'admin') as administers
    from app_user u join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
    join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
    where u.tenant_id = ${t} and u.state = 'active' and p.object = 'deal' and p.action = 'supervise' and p.scope <> 'own'
    group by u.id order by u.id`.execute(db);
  const { rows: near } = await sql<Near>`
    select u.id as user_id, c.descendant_id as team_id, min(c.depth) as depth
    from app_user u join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
    join team_closure c on c.tenant_id = u.tenant_id and (c.ancestor_id = u.team_id or c.ancestor_id in (
      select m.team_id from team_member m where m.tenant_id = ${t} and m.user_id = u.id))
    where u.tenant_id = ${t} and u.state = 'active' and p.object = 'deal' and p.action = 'supervise'
      and (p.scope = 'team_and_below' or (p.scope = 'team' and c.depth = 0))
    group by u.id, c.descendant_id order by u.id`.execute(db);
  const everywhere = people.filter((one) => one.everywhere);
  const executives = everywhere.filter((one) => !one.administers);
  const management = (executives.length > 0 ? executives : everywhere).map((one) => one.id);
  const byTeam = Map.groupBy(near, (one) => one.team_id);
  return {
    management,
    superiorsOf: (teamId) => {
      const above = byTeam.get(teamId ?? '') ?? [];
      const nearest = Math.min(...above.map((one) => one.depth));
      const told = above.filter((one) => one.depth === nearest).map((one) => one.user_id);
      return told.length > 0 ? told : management;
    },
  };
}
