import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WirePiece, WireProposal } from '../model/contract.ts';
import { writtenText } from '../model/filled-text.ts';
import type { Family, PieceScope } from '../model/piece.ts';
import { variablesOf, type Variable } from '../model/variable.ts';
import type { DealDirectory } from './deal-directory.ts';
import { newestProposals } from './proposal-queries.ts';
import { mayChange, visiblePieces } from './visible-pieces.ts';

export type PieceRow = {
  id: string;
  family: Family;
  title: string;
  /** As it is kept: variables by their ids. */
  body: string;
  link: string | null;
  tags: string[];
  scope: PieceScope;
  owner_id: string | null;
  owner_name: string | null;
  team_id: string | null;
  team_name: string | null;
  number: number;
  version: bigint;
  updated_at: Date;
  deleted_at: Date | null;
  stage_ids: string[];
  files: bigint;
  uses: bigint | null;
  last_at: Date | null;
  my_last_at: Date | null;
  total: bigint;
};

const orders = {
  used: sql`c.uses desc nulls last, p.updated_at desc, p.id`,
  recent: sql`m.at desc nulls last, c.last_at desc nulls last, p.updated_at desc, p.id`,
  title: sql`p.title, p.id`,
};

type Asked = {
  where: RawBuilder<SqlBool>;
  order?: keyof typeof orders;
  limit?: number;
  offset?: number;
};

/** Pieces `p` that the asker may see and that meet the predicate. */
export async function selectPieces(
  work: Work,
  { where, order = 'used', limit = 200, offset = 0 }: Asked,
): Promise<PieceRow[]> {
  const { tenantId, userId } = work.principal;
  const found = await sql<PieceRow>`
    select p.id, p.family, p.title, p.body, p.link, p.tags, p.scope, p.owner_id, o.name as owner_name, p.team_id,
      t.name as team_name, p.number, p.version, p.updated_at, p.deleted_at, c.uses, c.last_at, m.at as my_last_at,
      array(select s.stage_id from playbook_stage s where s.tenant_id = p.tenant_id and s.piece_id = p.id
        order by s.stage_id) as stage_ids,
      (select count(*) from file f where f.tenant_id = p.tenant_id and f.subject_object = 'playbook_piece'
        and f.subject_id = p.id and f.deleted_at is null) as files,
      count(*) over () as total
    from playbook_piece p
    left join app_user o on o.tenant_id = p.tenant_id and o.id = p.owner_id
    left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
    left join priv.playbook_use_counts() c on c.tenant_id = p.tenant_id and c.piece_id = p.id
    left join lateral (select max(u.at) as at from playbook_use u
      where u.tenant_id = p.tenant_id and u.piece_id = p.id and u.user_id = ${userId}) m on true
    where p.tenant_id = ${tenantId} and ${visiblePieces(work)} and ${where}
    order by ${orders[order]} limit ${limit} offset ${offset}`.execute(work.db);
  return found.rows;
}

/** One piece the asker may see; not found otherwise. */
export async function getPieceRow(work: Work, id: string): Promise<PieceRow> {
  const [row] = await selectPieces(work, { where: sql<SqlBool>`p.id = ${id}`, limit: 1 });
  return row ?? refuse(refusals.notFound);
}

/** One piece the asker may change, as it stands; forbidden when he only sees it. */
export async function getChangeable(work: Work, id: string): Promise<PieceRow> {
  const row = await getPieceRow(work, id);
  return mayChange(work, heldBy(row)) ? row : refuse(refusals.forbidden);
}

function heldBy({ scope, owner_id, team_id }: PieceRow) {
  return { scope, ownerId: owner_id, teamId: team_id };
}

export async function readVariables(work: Work, deals: DealDirectory): Promise<Variable[]> {
  return variablesOf(await deals.fields(work));
}

/** Pieces on the wire, in their order. */
export async function wirePieces(
  work: Work,
  deals: DealDirectory,
  rows: readonly PieceRow[],
): Promise<WirePiece[]> {
  const variables = await readVariables(work, deals);
  const proposals = await newestProposals(
    work,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => wirePiece(work, row, variables, proposals.get(row.id) ?? null));
}

export async function readPiece(work: Work, deals: DealDirectory, id: string): Promise<WirePiece> {
  const [wire] = await wirePieces(work, deals, [await getPieceRow(work, id)]);
  return wire!;
}

function wirePiece(
  work: Work,
  row: PieceRow,
  variables: readonly Variable[],
  proposal: WireProposal | null,
): WirePiece {
  const isOwn = row.owner_id !== null && row.owner_id === work.principal.userId;
  const isLive = row.deleted_at === null;
  return {
    id: row.id,
    family: row.family,
    title: row.title,
    body: writtenText(row.body, variables, work.principal.locale),
    link: row.link,
    tags: row.tags,
    stageIds: row.stage_ids,
    scope: row.scope,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name } : null,
    team: row.team_id ? { id: row.team_id, name: row.team_name } : null,
    number: row.number,
    version: Number(row.version),
    updatedAt: row.updated_at.toISOString(),
    deletedAt: row.deleted_at?.toISOString() ?? null,
    files: Number(row.files),
    uses: Number(row.uses ?? 0),
    lastUsedAt: row.last_at?.toISOString() ?? null,
    myLastUseAt: row.my_last_at?.toISOString() ?? null,
    proposal,
    abilities: {
      update: mayChange(work, heldBy(row)),
      propose: isOwn && isLive && (proposal === null || proposal.outcome !== null),
    },
  };
}
