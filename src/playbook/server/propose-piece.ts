import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { notify, notifyAll } from '../../notifications/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WirePiece } from '../model/contract.ts';
import { playbookRefusals } from '../model/refusals.ts';
import type { DealDirectory } from './deal-directory.ts';
import { getPieceRow, readPiece, type PieceRow } from './piece-queries.ts';
import { findDecidable, newestProposals, type ProposalRow } from './proposal-queries.ts';

export type Proposed = { scope: 'team' | 'organisation'; word: string };

/**
 * Proposes a piece of one's own for the team or for everybody; those who approve there are told. Refuses a piece that is
 * not one's own or not personal, a second proposal while one waits, and somebody without a team.
 */
export async function proposePiece(
  work: Work,
  deals: DealDirectory,
  id: string,
  { scope, word }: Proposed,
): Promise<WirePiece> {
  const piece = await getPieceRow(work, id);
  const { tenantId, userId, teamIds, name } = work.principal;
  if (piece.scope !== 'personal' || piece.deleted_at) refuse(playbookRefusals.notPersonal);
  if (piece.owner_id !== userId) refuse(refusals.forbidden);
  const before = (await newestProposals(work, [id])).get(id);
  if (before?.outcome === null) refuse(playbookRefusals.alreadyProposed);
  const teamId = scope === 'team' ? (teamIds[0] ?? refuse(playbookRefusals.nobodyToAsk)) : null;
  await work.db
    .insertInto('playbook_proposal')
    .values({
      tenant_id: tenantId,
      id: newId(),
      piece_id: id,
      scope,
      team_id: teamId,
      word: word || null,
      by_id: userId!,
      at: work.now,
    })
    .execute();
  work.record({
    type: 'playbook_piece.proposed',
    object: 'playbook_piece',
    recordId: id,
    changes: { scope: { from: 'personal', to: scope } },
  });
  const payload = { who: name, title: piece.title };
  const told = (await approversOf(work, teamId)).map((approver) => ({
    userId: approver,
    kind: 'playbook-proposed' as const,
    object: 'playbook_piece',
    recordId: id,
    payload,
  }));
  await notifyAll(work, told);
  return readPiece(work, deals, id);
}

export type Decision = { outcome: 'approved' | 'returned'; answer: string };

/**
 * Approves a proposed piece, which then serves those it was proposed for and belongs to them, or returns it with a word.
 * Who proposed is told. Refuses a proposal of one's own, one decided already, and a return without a reason.
 */
export async function decideProposal(
  work: Work,
  id: string,
  { outcome, answer }: Decision,
): Promise<{ pieceId: string; outcome: Decision['outcome'] }> {
  const proposal = (await findDecidable(work, id)) ?? refuse(refusals.notFound);
  const { tenantId, userId, name } = work.principal;
  if (proposal.by_id === userId) refuse(refusals.forbidden);
  if (proposal.outcome) refuse(playbookRefusals.alreadyDecided);
  if (outcome === 'returned' && !answer) refuse(playbookRefusals.answerNeeded);
  const piece = await getPieceRow(work, proposal.piece_id);
  const decided = await work.db
    .updateTable('playbook_proposal')
    .set({ outcome, answer: answer || null, decided_by: userId, decided_at: work.now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) refuse(playbookRefusals.alreadyDecided);
  const scope = outcome === 'approved' ? proposal.scope : 'personal';
  work.record({
    type: `playbook_piece.${outcome}`,
    object: 'playbook_piece',
    recordId: piece.id,
    changes: { scope: { from: 'personal', to: scope } },
  });
  const payload = { who: name, title: piece.title, answer: answer.slice(0, 120) };
  const kind = outcome === 'approved' ? 'playbook-approved' : 'playbook-returned';
  await notify(work, { userId: proposal.by_id, kind, object: 'playbook_piece', recordId: piece.id, payload });
  if (outcome === 'approved') await share(work, piece, proposal);
  return { pieceId: piece.id, outcome };
}

/** The piece of somebody else becomes its team's: row-level security asks for more than the rules, which have said yes. */
async function share(work: Work, piece: PieceRow, { scope, team_id }: ProposalRow): Promise<void> {
  await work.elevate();
  await work.db
    .updateTable('playbook_piece')
    .set({ scope, owner_id: null, team_id, version: piece.version + 1n, updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', piece.id)
    .execute();
}

/** Who approves for the team, the nearest first; where nobody leads it, whoever approves for everybody. */
async function approversOf({ db, principal }: Work, teamId: string | null): Promise<string[]> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string; depth: number | null }>`
    select u.id, min(case when p.scope = 'all' then null else c.depth end) as depth
    from app_user u
    join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
    left join team_closure c on c.tenant_id = u.tenant_id and c.ancestor_id = u.team_id and c.descendant_id = ${teamId}
    where u.tenant_id = ${t} and u.state = 'active' and u.id <> ${principal.userId}
      and p.object = 'playbook_piece' and p.action = 'approve'
      and (p.scope = 'all' or (p.scope = 'team_and_below' and c.depth is not null) or (p.scope = 'team' and c.depth = 0))
    group by u.id order by u.id`.execute(db);
  const near = rows.filter(({ depth }) => depth !== null);
  const nearest = Math.min(...near.map(({ depth }) => depth!));
  const told = near.length > 0 ? near.filter(({ depth }) => depth === nearest) : rows;
  return told.map(({ id }) => id);
}
