/** Nobody grants what he does not hold (security.md 2.1). */
import {
  fieldReaches,
  scopes,
  type FieldReach,
  type Principal,
  type Scope,
} from '../../platform/model/principal.ts';

/** What a role gives; a field that it does not name may be edited. */
export type Given = { rights: Readonly<Record<string, Scope>>; fields: Readonly<Record<string, FieldReach>> };

/** Whom a role is for, and what was there already. */
export type Granted = {
  /**
   * The main team of the person it is for: a right over a team counts only where the granter reaches that team.
   * Undefined while a role is designed for nobody in particular.
   */
  teamId?: string | null;
  /** What the role gave before: only what is added is asked about. */
  before?: Given;
};

/**
 * The first right (`object.action`) or field (`object.field`) by which `given` reaches further than the granter
 * himself; null when he may grant it all.
 */
export function exceeding(granter: Principal, given: Given, { teamId, before }: Granted = {}): string | null {
  if (granter.kind === 'system') return null;
  const right = Object.entries(given.rights)
    .filter(([right, scope]) => isWiderScope(scope, before?.rights[right]))
    .find(([right, scope]) => !reachesAsFar(granter, granter.rights[right], scope, teamId));
  if (right) return right[0];
  const field = Object.entries(granter.fieldReach).find(([field, held]) => {
    const wanted = given.fields[field] ?? 'edit';
    const had = before ? (before.fields[field] ?? 'edit') : 'hidden';
    return isWiderReach(wanted, held) && isWiderReach(wanted, had);
  });
  return field?.[0] ?? null;
}

function reachesAsFar(
  granter: Principal,
  held: Scope | undefined,
  wanted: Scope,
  teamId: string | null | undefined,
): boolean {
  if (held === undefined || isWiderScope(wanted, held)) return false;
  if (held === 'all' || wanted === 'own' || teamId === undefined || teamId === null) return true;
  return (held === 'team' ? granter.teamIds : granter.teamIdsBelow).includes(teamId);
}

function isWiderScope(wanted: Scope, held: Scope | undefined): boolean {
  return held === undefined || scopes.indexOf(wanted) > scopes.indexOf(held);
}

function isWiderReach(wanted: FieldReach, held: FieldReach): boolean {
  return fieldReaches.indexOf(wanted) > fieldReaches.indexOf(held);
}
