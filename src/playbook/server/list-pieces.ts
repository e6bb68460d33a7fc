import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { z } from 'zod';
import type { Work } from '../../platform/server/index.ts';
import type { playbookContract, WirePiece, WireVersion } from '../model/contract.ts';
import { writtenText } from '../model/filled-text.ts';
import type { Family } from '../model/piece.ts';
import type { DealDirectory } from './deal-directory.ts';
import { getPieceRow, readVariables, selectPieces, wirePieces } from './piece-queries.ts';
import { decidedBy, visiblePieces } from './visible-pieces.ts';

export type PieceFilter = z.output<NonNullable<typeof playbookContract.listPieces.query>>;

/** A page of the pieces the asker may see, and all tags there are to narrow them by. */
export async function listPieces(
  work: Work,
  deals: DealDirectory,
  filter: PieceFilter,
): Promise<{ items: WirePiece[]; total: number; tags: string[] }> {
  const { order, limit, offset } = filter;
  const rows = await selectPieces(work, { where: meets(filter), order, limit, offset });
  return {
    items: await wirePieces(work, deals, rows),
    total: Number(rows[0]?.total ?? 0),
    tags: await listTags(work),
  };
}

function meets({ text, family, scope, tag, stageId, state }: PieceFilter): RawBuilder<SqlBool> {
  const all = [
    state === 'live' ? sql<SqlBool>`p.deleted_at is null` : sql<SqlBool>`p.deleted_at is not null`,
  ];
  for (const word of (text ?? '').toLowerCase().split(/\s+/).filter(Boolean))
    all.push(
      sql<SqlBool>`position(${word} in lower(concat_ws(' ', p.title, p.body, array_to_string(p.tags, ' ')))) > 0`,
    );
  if (family) all.push(sql<SqlBool>`p.family = ${family}`);
  if (scope) all.push(sql<SqlBool>`p.scope = ${scope}`);
  if (tag) all.push(sql<SqlBool>`${tag} = any(p.tags)`);
  if (stageId) all.push(serves(stageId));
  return sql.join(all, sql` and `);
}

/** Of pieces `p`: those that serve the stage. */
export function serves(stageId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from playbook_stage s
    where s.tenant_id = p.tenant_id and s.piece_id = p.id and s.stage_id = ${stageId})`;
}

async function listTags(work: Work): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct g.tag from playbook_piece p cross join lateral unnest(p.tags) g (tag)
    where p.tenant_id = ${work.principal.tenantId} and p.deleted_at is null and ${visiblePieces(work)}
    order by g.tag limit 500`.execute(work.db);
  return rows.map(({ tag }) => tag);
}

/** What waits for the asker's decision, the longest waiting first. */
export async function listProposals(work: Work, deals: DealDirectory): Promise<{ items: WirePiece[] }> {
  const where = sql<SqlBool>`p.deleted_at is null and exists (select 1 from playbook_proposal q
    where q.tenant_id = p.tenant_id and q.piece_id = p.id and q.outcome is null
      and q.by_id <> ${work.principal.userId} and ${decidedBy(work)})`;
  const items = await wirePieces(work, deals, await selectPieces(work, { where, order: 'title' }));
  return { items: items.toSorted((a, b) => (a.proposal!.at < b.proposal!.at ? -1 : 1)) };
}

type VersionRow = {
  number: number;
  family: Family;
  title: string;
  body: string;
  link: string | null;
  tags: string[];
  saved_by: string | null;
  saver: string | null;
  saved_at: Date;
};

/** Every version of a piece the asker may see, newest first. */
export async function listVersions(
  work: Work,
  deals: DealDirectory,
  id: string,
): Promise<{ items: WireVersion[] }> {
  await getPieceRow(work, id);
  const variables = await readVariables(work, deals);
  const rows = await selectVersions(work, id);
  return {
    items: rows.map(({ saved_by, saver, saved_at, body, ...row }) => ({
      ...row,
      body: writtenText(body, variables, work.principal.locale),
      savedBy: saved_by ? { id: saved_by, name: saver } : null,
      savedAt: saved_at.toISOString(),
    })),
  };
}

export async function selectVersions({ db, principal }: Work, pieceId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.family, v.title, v.body, v.link, v.tags, v.saved_by, u.name as saver, v.saved_at
    from playbook_version v left join app_user u on u.tenant_id = v.tenant_id and u.id = v.saved_by
    where v.tenant_id = ${principal.tenantId} and v.piece_id = ${pieceId} order by v.number desc limit 500`.execute(
    db,
  );
  return rows;
}
