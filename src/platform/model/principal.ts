import type { Action, PrincipalKind } from './contract.ts';
import type { Locale } from './label.ts';

/** How far a right reaches over records with an owner; wider scopes hold the narrower ones. */
export type Scope = 'own' | 'team' | 'team_and_below' | 'all';
export const scopes: readonly Scope[] = ['own', 'team', 'team_and_below', 'all'];

/** What a role may do with one field; a field not named is `edit`. */
export type FieldReach = 'hidden' | 'masked' | 'read' | 'edit';
export const fieldReaches: readonly FieldReach[] = ['hidden', 'masked', 'read', 'edit'];

/** Who asks, with everything needed to decide: plain values, loaded once a request. */
export type Principal = {
  kind: Exclude<PrincipalKind, 'anonymous'> | 'system';
  tenantId: string;
  userId: string | null;
  /** The session or key that speaks; idempotency keys belong to it. */
  credentialId: string;
  name: string;
  locale: Locale;
  timeZone: string;
  /** The user's own teams, and those with all teams below. */
  teamIds: readonly string[];
  teamIdsBelow: readonly string[];
  /** `object.action` → the widest scope any of the roles gives. */
  rights: Readonly<Record<string, Scope>>;
  /** `object.field` → the widest reach any of the roles gives. */
  fieldReach: Readonly<Record<string, FieldReach>>;
};

/** The scope of a function right, or null when the principal does not hold it (security.md 2.1, layers 2 and 3). */
export function scopeOf(principal: Principal, object: string, action: Action): Scope | null {
  if (principal.kind === 'system') return 'all';
  return principal.rights[`${object}.${action}`] ?? null;
}

/** What the principal may do with a field of an object (layer 6). */
export function reachOf(principal: Principal, object: string, field: string): FieldReach {
  if (principal.kind === 'system') return 'edit';
  return principal.fieldReach[`${object}.${field}`] ?? 'edit';
}

/** Does the scope cover a record held by this owner and team? */
export function covers(
  principal: Principal,
  scope: Scope,
  held: { ownerId: string | null; teamId: string | null },
): boolean {
  if (scope === 'all') return true;
  if (held.ownerId !== null && held.ownerId === principal.userId) return true;
  if (scope === 'own' || held.teamId === null) return false;
  const teams = scope === 'team' ? principal.teamIds : principal.teamIdsBelow;
  return teams.includes(held.teamId);
}
