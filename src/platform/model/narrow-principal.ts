/** The reach of a principal as it stood at one moment, and what is left of it later. */
import { fieldReaches, scopes, type FieldReach, type Principal, type Scope } from './principal.ts';

/** How far somebody could read: what is frozen of a principal into a link that he makes. */
export type Reach = Pick<Principal, 'rights' | 'fieldReach' | 'teamIds' | 'teamIdsBelow'>;

/** What the principal may read now; nothing that he may do besides. */
export function readingReachOf({ rights, fieldReach, teamIds, teamIdsBelow }: Principal): Reach {
  const reading = Object.entries(rights).filter(([right]) => right.endsWith('.read'));
  return { rights: Object.fromEntries(reading), fieldReach, teamIds, teamIdsBelow };
}

/**
 * The principal narrowed to an earlier reach: it reads what both that reach and the person of now may read, never more
 * than either, and does nothing else. Teams joined and rights given since do not count, those lost since are gone.
 */
export function narrowTo(principal: Principal, reach: Reach): Principal {
  const both = (now: readonly string[], then: readonly string[]) => now.filter((id) => then.includes(id));
  const rights: Record<string, Scope> = {};
  for (const [right, scope] of Object.entries(readingReachOf(principal).rights)) {
    const then = reach.rights[right];
    if (then) rights[right] = narrower(scopes, scope, then);
  }
  const fields = new Set([...Object.keys(principal.fieldReach), ...Object.keys(reach.fieldReach)]);
  const fieldReach: Record<string, FieldReach> = {};
  for (const field of fields)
    fieldReach[field] = narrower(
      fieldReaches,
      narrower(fieldReaches, principal.fieldReach[field] ?? 'edit', reach.fieldReach[field] ?? 'edit'),
      'read',
    );
  return {
    ...principal,
    rights,
    fieldReach,
    teamIds: both(principal.teamIds, reach.teamIds),
    teamIdsBelow: both(principal.teamIdsBelow, reach.teamIdsBelow),
  };
}

/** Of two, the one that stands earlier in an order from narrow to wide. */
function narrower<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) < order.indexOf(other) ? one : other;
}
