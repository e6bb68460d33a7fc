/** Whether somebody sees at least what somebody else sees: before one looks with the other's eyes. */
import {
  fieldReaches,
  scopes,
  type FieldReach,
  type Principal,
  type Scope,
} from '../../platform/model/principal.ts';

/**
 * Does everything the other may reach lie within the asker's own reach? His rights are no wider, over no team that the
 * asker does not reach himself, and he reads no field that is narrowed for the asker. Looking as him then shows the asker
 * nothing that he could not see anyway.
 */
export function liesWithin(other: Principal, asker: Principal): boolean {
  const rights = Object.entries(other.rights).filter(([right]) => right.endsWith('.read'));
  return (
    rights.every(([right, scope]) => coversScope(asker, asker.rights[right], other, scope)) &&
    Object.entries(asker.fieldReach).every(
      ([field, held]) => rankOf(other.fieldReach[field] ?? 'edit') <= rankOf(held),
    )
  );
}

function coversScope(asker: Principal, held: Scope | undefined, other: Principal, wanted: Scope): boolean {
  if (held === 'all') return true;
  if (held === undefined || scopes.indexOf(wanted) > scopes.indexOf(held)) return false;
  if (asker.userId === other.userId) return true;
  if (held === 'own') return false;
  const [own, theirs] = [teamsOf(asker, held), teamsOf(other, wanted)];
  return theirs.length > 0 && theirs.every((team) => own.includes(team));
}

/** The teams in which a scope lets somebody read; what is only his own lies in his teams. */
function teamsOf({ teamIds, teamIdsBelow }: Principal, scope: Scope): readonly string[] {
  return scope === 'team_and_below' ? teamIdsBelow : scope === 'all' ? [] : teamIds;
}

function rankOf(reach: FieldReach): number {
  return Math.min(fieldReaches.indexOf(reach), fieldReaches.indexOf('read'));
}
