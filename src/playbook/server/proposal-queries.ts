import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { WireProposal } from '../model/contract.ts';
import { decidedBy } from './visible-pieces.ts';

export type ProposalRow = {
  id: string;
  piece_id: string;
  scope: 'team' | 'organisation';
  team_id: string | null;
  team_name: string | null;
  word: string | null;
  by_id: string;
  by_name: string | null;
  at: Date;
  outcome: 'approved' | 'returned' | null;
  answer: string | null;
  decided_by: string | null;
  decider_name: string | null;
  may_decide: boolean;
};

const columns = sql`q.id, q.piece_id, q.scope, q.team_id, t.name as team_name, q.word, q.by_id, b.name as by_name, q.at,
  q.outcome, q.answer, q.decided_by, d.name as decider_name`;
const joins = sql`
  left join team t on t.tenant_id = q.tenant_id and t.id = q.team_id
  join app_user b on b.tenant_id = q.tenant_id and b.id = q.by_id
  left join app_user d on d.tenant_id = q.tenant_id and d.id = q.decided_by`;

/** The newest proposal of each piece, as far as the asker made it or may decide it. */
export async function newestProposals(
  work: Work,
  pieceIds: readonly string[],
): Promise<Map<string, WireProposal>> {
  if (pieceIds.length === 0) return new Map();
  const { tenantId, userId } = work.principal;
  const { rows } = await sql<ProposalRow>`
    select distinct on (q.piece_id) ${columns}, ${decidedBy(work)} as may_decide
    from playbook_proposal q ${joins}
    where q.tenant_id = ${tenantId} and q.piece_id = any(${[...pieceIds]}::uuid[])
      and (q.by_id = ${userId} or ${decidedBy(work)})
    order by q.piece_id, q.at desc, q.id desc`.execute(work.db);
  return new Map(rows.map((row) => [row.piece_id, wireProposal(row, userId)]));
}

/** One proposal that the asker may decide; undefined otherwise. */
export async function findDecidable(work: Work, id: string): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`
    select ${columns}, true as may_decide from playbook_proposal q ${joins}
    where q.tenant_id = ${work.principal.tenantId} and q.id = ${id} and ${decidedBy(work)}`.execute(work.db);
  return rows[0];
}

function wireProposal(row: ProposalRow, userId: string | null): WireProposal {
  return {
    id: row.id,
    scope: row.scope,
    team: row.team_id ? { id: row.team_id, name: row.team_name } : null,
    word: row.word,
    by: { id: row.by_id, name: row.by_name },
    at: row.at.toISOString(),
    outcome: row.outcome,
    answer: row.answer,
    decidedBy: row.decided_by ? { id: row.decided_by, name: row.decider_name } : null,
    mayDecide: row.may_decide && row.outcome === null && row.by_id !== userId,
  };
}
