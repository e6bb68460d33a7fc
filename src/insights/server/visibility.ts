import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Principal } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';

/** The rows `f` that the asker may read of the object, by the scope of the right; row security says the same once more. */
export function visibleRows(principal: Principal, object: string): RawBuilder<unknown> {
  const scope = scopeOf(principal, object, 'read') ?? refuse(refusals.forbidden);
  if (scope === 'all') return sql`true`;
  if (scope === 'own') return sql`f.owner_id = ${principal.userId}`;
  const teams = scope === 'team' ? principal.teamIds : principal.teamIdsBelow;
  return sql`(f.owner_id = ${principal.userId} or f.team_id = any(${[...teams]}::uuid[]))`;
}
