import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Action } from '../../platform/model/contract.ts';
import { covers, scopeOf, type Scope } from '../../platform/model/principal.ts';
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
  return kind.ownable ? rowsInScope(work, scope, 'r') : sql<SqlBool>`true`;
}

/** The rows of records with an owner that a scope covers. */
export function rowsInScope({ principal }: Work, scope: Scope, rows: string): Predicate {
  const { userId, teamIds, teamIdsBelow } = principal;
  if (scope === 'all') return sql<SqlBool>`true`;
  const own = sql<SqlBool>`${sql.ref(`${rows}.owner_id`)} = ${userId}`;
  if (scope === 'own') return own;
  const teams = scope === 'team' ? teamIds : teamIdsBelow;
  return sql<SqlBool>`(${own} or ${sql.ref(`${rows}.team_id`)} = any(${teams}::uuid[]))`;
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
