import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Principal } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Cube } from '../model/measure.ts';

/** The object by whose right a cube is read; null: by nobody's. */
function reachOfCube({ object, reach }: Cube): string | null {
  return reach === undefined ? object : reach;
}

/** May the asker read the cube at all? */
export function mayReadCube(principal: Principal, cube: Cube): boolean {
  const object = reachOfCube(cube);
  return object === null || scopeOf(principal, object, 'read') !== null;
}

/** The rows `f` of the cube that the asker may read, by the scope of the right; row security says the same once more. */
export function visibleRows(principal: Principal, cube: Cube): RawBuilder<unknown> {
  const object = reachOfCube(cube);
  if (object === null) return sql`true`;
  const scope = scopeOf(principal, object, 'read') ?? refuse(refusals.forbidden);
  if (scope === 'all') return sql`true`;
  if (scope === 'own') return sql`f.owner_id = ${principal.userId}`;
  const teams = scope === 'team' ? principal.teamIds : principal.teamIdsBelow;
  return sql`(f.owner_id = ${principal.userId} or f.team_id = any(${[...teams]}::uuid[]))`;
}
