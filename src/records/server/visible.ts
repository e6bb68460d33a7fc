import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Action } from '../../platform/model/contract.ts';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../platform/server/index.ts';
import type { RecordKind, StoredRecord } from './record-kind.ts';

export type Predicate = RawBuilder<SqlBool>;

/**
 * Which rows `r` the asker reaches with the action: own, team, team and below, all. Refuses without the right.
 * Row-level security says the same once more.
 */
export function visibleRows(work: Work, kind: RecordKind, action: Action): Predicate {
  const scope = requireRight(work, kind.object, action);
  const { userId, teamIds, teamIdsBelow } = work.principal;
  if (!kind.ownable || scope === 'all') return sql<SqlBool>`true`;
  const own = sql<SqlBool>`r.owner_id = ${userId}`;
  if (scope === 'own') return own;
  return sql<SqlBool>`(${own} or r.team_id = any(${scope === 'team' ? teamIds : teamIdsBelow}::uuid[]))`;
}

/** May the asker do this to this record? Says nothing about whether it is visible. */
export function mayDo(
  work: Work,
  kind: RecordKind,
  action: Action,
  record: Pick<StoredRecord, 'ownerId' | 'teamId'>,
): boolean {
  const scope = scopeOf(work.principal, kind.object, action);
  if (!scope) return false;
  return !kind.ownable || covers(work.principal, scope, record);
}

/** Refuses as forbidden when the asker may see the record but not do this to it. */
export function requireReach(work: Work, kind: RecordKind, action: Action, record: StoredRecord): void {
  if (!mayDo(work, kind, action, record)) refuse(refusals.forbidden);
}
