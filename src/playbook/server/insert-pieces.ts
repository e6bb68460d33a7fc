/** Many pieces and uses at once, with their own times: the demo company. Values are trusted. */
import { newId } from '../../platform/model/identifier.ts';
import type { Work } from '../../platform/server/index.ts';
import { faultOfText, keptText } from '../model/filled-text.ts';
import type { Family, PieceScope, UseWay } from '../model/piece.ts';
import type { DealDirectory } from './deal-directory.ts';
import { readVariables } from './piece-queries.ts';

export type NewPieceRow = {
  family: Family;
  title: string;
  link: string | null;
  tags: readonly string[];
  scope: PieceScope;
  ownerId: string | null;
  teamId: string | null;
  stageIds: readonly string[];
  /** Oldest first, at least one; texts by the names of variables. */
  versions: readonly { body: string; at: Date; by: string }[];
};

export type NewUseRow = {
  pieceId: string;
  number: number;
  dealId: string;
  stageId: string;
  how: UseWay;
  userId: string;
  at: Date;
};

const rowsAtOnce = 1000;

/** Inserts pieces with their versions and stages; returns their ids in order. Throws at an unknown variable. */
export async function insertPieces(
  work: Work,
  deals: DealDirectory,
  pieces: readonly NewPieceRow[],
): Promise<string[]> {
  const variables = await readVariables(work, deals);
  const tenant_id = work.principal.tenantId;
  const ids: string[] = [];
  for (const piece of pieces) {
    const id = newId();
    const versions = piece.versions.map(({ body, at, by }, place) => {
      if (faultOfText(body, variables)) throw new Error(`the text of ${piece.title} cannot be kept`);
      return {
        ...contentOf(piece, keptText(body, variables)),
        number: place + 1,
        saved_by: by,
        saved_at: at,
      };
    });
    const newest = versions.at(-1)!;
    await work.db
      .insertInto('playbook_piece')
      .values({
        tenant_id,
        id,
        ...contentOf(piece, newest.body),
        scope: piece.scope,
        owner_id: piece.ownerId,
        team_id: piece.teamId,
        number: versions.length,
        created_at: versions[0]!.saved_at,
        created_by: versions[0]!.saved_by,
        updated_at: newest.saved_at,
      })
      .execute();
    await work.db
      .insertInto('playbook_version')
      .values(versions.map((version) => ({ tenant_id, piece_id: id, ...version })))
      .execute();
    if (piece.stageIds.length > 0)
      await work.db
        .insertInto('playbook_stage')
        .values(piece.stageIds.map((stage_id) => ({ tenant_id, piece_id: id, stage_id })))
        .execute();
    ids.push(id);
  }
  return ids;
}

function contentOf({ family, title, link, tags }: NewPieceRow, body: string) {
  return { family, title, link, tags: [...tags], body };
}

export async function insertUses({ db, principal }: Work, uses: readonly NewUseRow[]): Promise<void> {
  const rows = uses.map(({ pieceId, number, dealId, stageId, how, userId, at }) => ({
    tenant_id: principal.tenantId,
    id: newId(),
    piece_id: pieceId,
    number,
    deal_id: dealId,
    stage_id: stageId,
    how,
    user_id: userId,
    at,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db
      .insertInto('playbook_use')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}
