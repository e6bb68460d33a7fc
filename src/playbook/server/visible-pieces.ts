/** Which pieces the asker sees, and what he may do with them; row-level security says the same once more. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { covers, scopeOf, type Scope } from '../../platform/model/principal.ts';
import { requireRight, type Work } from '../../platform/server/index.ts';
import type { PieceScope } from '../model/piece.ts';

type Held = { scope: PieceScope; ownerId: string | null; teamId: string | null };

/**
 * Of pieces `p`: what serves everybody, one's own, what serves one's teams or a team above them, and what waits for one's
 * decision. Refuses without the right to read.
 */
export function visiblePieces(work: Work): RawBuilder<SqlBool> {
  const scope = requireRight(work, 'playbook_piece', 'read');
  const { tenantId, userId } = work.principal;
  return sql<SqlBool>`(p.scope = 'organisation' or p.owner_id = ${userId}
    or (p.scope = 'team' and (${scope === 'all'} or p.team_id in (
      select c.ancestor_id from team_closure c
      where c.tenant_id = ${tenantId} and c.descendant_id = any(${teamsOf(work, scope)}::uuid[]))))
    or exists (select 1 from playbook_proposal q where q.tenant_id = ${tenantId} and q.piece_id = p.id
      and q.outcome is null and ${decidedBy(work)}))`;
}

/** Of proposals `q`: those the asker may decide. */
export function decidedBy(work: Work): RawBuilder<SqlBool> {
  const scope = scopeOf(work.principal, 'playbook_piece', 'approve');
  if (!scope) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${scope === 'all'} or q.team_id = any(${teamsOf(work, scope)}::uuid[]))`;
}

function teamsOf({ principal }: Work, scope: Scope): readonly string[] {
  if (scope === 'own') return [];
  return scope === 'team' ? principal.teamIds : principal.teamIdsBelow;
}

/** May the asker change the piece? A personal one is its owner's alone. */
export function mayChange({ principal }: Work, piece: Held): boolean {
  if (principal.kind === 'system') return true;
  const scope = scopeOf(principal, 'playbook_piece', 'update');
  if (!scope) return false;
  if (piece.scope === 'personal') return piece.ownerId === principal.userId;
  return covers(principal, scope, { ownerId: null, teamId: piece.teamId });
}

/** May the asker write a piece that serves these people? For himself always. */
export function mayWriteFor({ principal }: Work, wanted: Omit<Held, 'ownerId'>): boolean {
  const scope = scopeOf(principal, 'playbook_piece', 'create');
  if (!scope) return false;
  return wanted.scope === 'personal' || covers(principal, scope, { ownerId: null, teamId: wanted.teamId });
}
