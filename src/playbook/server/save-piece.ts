import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { PieceDraft, WirePiece } from '../model/contract.ts';
import { faultOfText, keptText } from '../model/filled-text.ts';
import { hasContent, type PieceScope } from '../model/piece.ts';
import { playbookRefusals } from '../model/refusals.ts';
import type { DealDirectory } from './deal-directory.ts';
import { selectVersions } from './list-pieces.ts';
import { getChangeable, readPiece, readVariables, type PieceRow } from './piece-queries.ts';
import { mayWriteFor } from './visible-pieces.ts';

export type NewPiece = PieceDraft & { scope: PieceScope; teamId: string | null };

/** What is kept of a piece: its words with variables by their ids. */
type Content = Pick<PieceRow, 'family' | 'title' | 'body' | 'link' | 'tags'>;

/**
 * Writes a piece, for oneself or for those one may write for. Refuses an unknown variable with its place, a text that
 * cannot be read, an empty one, an unknown stage, and a team one may not write for.
 */
export async function createPiece(work: Work, deals: DealDirectory, draft: NewPiece): Promise<WirePiece> {
  const { db, principal, now } = work;
  const teamId = draft.scope === 'team' ? (draft.teamId ?? refuse(playbookRefusals.teamNeeded)) : null;
  if (!mayWriteFor(work, { scope: draft.scope, teamId })) refuse(refusals.forbidden);
  const content = await checkedContent(work, deals, draft);
  const id = newId();
  await db
    .insertInto('playbook_piece')
    .values({
      tenant_id: principal.tenantId,
      id,
      ...content,
      scope: draft.scope,
      owner_id: draft.scope === 'personal' ? principal.userId : null,
      team_id: teamId,
      created_at: now,
      created_by: principal.userId,
      updated_at: now,
    })
    .execute();
  await keepVersion(work, id, 1, content);
  await linkStages(work, id, draft.stageIds);
  note(work, 'playbook_piece.created', id, { title: { from: null, to: content.title } });
  return readPiece(work, deals, id);
}

/** Saves a new version. Refuses a stale version, and what createPiece refuses. */
export async function changePiece(
  work: Work,
  deals: DealDirectory,
  { id, version, draft }: { id: string; version: number; draft: PieceDraft },
): Promise<WirePiece> {
  const before = await getChangeable(work, id);
  if (before.version !== BigInt(version)) refuse(refusals.staleVersion);
  const content = await checkedContent(work, deals, draft, before);
  await writeContent(work, before, content);
  await linkStages(work, id, draft.stageIds);
  return readPiece(work, deals, id);
}

/** Makes an old version the newest again, as a version of its own. */
export async function restoreVersion(
  work: Work,
  deals: DealDirectory,
  id: string,
  number: number,
): Promise<WirePiece> {
  const before = await getChangeable(work, id);
  const versions = await selectVersions(work, id);
  const wanted = versions.find((one) => one.number === number) ?? refuse(refusals.notFound);
  const { family, title, body, link, tags } = wanted;
  await writeContent(work, before, { family, title, body, link, tags });
  return readPiece(work, deals, id);
}

/** Archives a piece or takes it out of the archive; its versions and uses stay. */
export async function archivePiece(work: Work, id: string, isArchived: boolean): Promise<void> {
  const before = await getChangeable(work, id);
  await updatePiece(work, before, {
    deleted_at: isArchived ? work.now : null,
    deleted_by: isArchived ? work.principal.userId : null,
  });
  note(work, isArchived ? 'playbook_piece.archived' : 'playbook_piece.unarchived', id, {});
}

async function writeContent(work: Work, before: PieceRow, content: Content): Promise<void> {
  const number = before.number + 1;
  await updatePiece(work, before, { ...content, number });
  await keepVersion(work, before.id, number, content);
  note(work, 'playbook_piece.changed', before.id, {
    number: { from: before.number, to: number },
    ...(before.title !== content.title && { title: { from: before.title, to: content.title } }),
  });
}

type Columns = Partial<Content> &
  Partial<{ number: number; deleted_at: Date | null; deleted_by: string | null }>;

async function updatePiece(
  { db, principal, now }: Work,
  { id, version }: PieceRow,
  columns: Columns,
): Promise<void> {
  const updated = await db
    .updateTable('playbook_piece')
    .set({ ...columns, version: version + 1n, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) refuse(refusals.staleVersion);
}

async function keepVersion(
  { db, principal, now }: Work,
  pieceId: string,
  number: number,
  content: Content,
): Promise<void> {
  await db
    .insertInto('playbook_version')
    .values({
      tenant_id: principal.tenantId,
      piece_id: pieceId,
      number,
      ...content,
      saved_by: principal.userId,
      saved_at: now,
    })
    .execute();
}

async function checkedContent(
  work: Work,
  deals: DealDirectory,
  { family, title, body, link, tags, stageIds }: PieceDraft,
  before?: PieceRow,
): Promise<Content> {
  if (!hasContent({ family, body })) refuse(playbookRefusals.contentMissing);
  await requireStages(work, deals, stageIds, before?.stage_ids ?? []);
  const variables = await readVariables(work, deals);
  const fault = faultOfText(body, variables);
  if (fault) {
    const { kind, ...place } = fault;
    refuse(kind === 'unknown' ? playbookRefusals.variableUnknown : playbookRefusals.textUnreadable, place);
  }
  return { family, title, body: keptText(body, variables), link, tags };
}

/** New links go to stages in use; those there already may be to a stage of an archived pipeline. */
async function requireStages(
  work: Work,
  deals: DealDirectory,
  stageIds: readonly string[],
  before: readonly string[],
): Promise<void> {
  const known = new Set([
    ...before,
    ...(await deals.pipelines(work)).flatMap(({ stages }) => stages.map(({ id }) => id)),
  ]);
  if (!stageIds.every((id) => known.has(id))) refuse(playbookRefusals.stageUnknown);
}

async function linkStages(
  { db, principal }: Work,
  pieceId: string,
  stageIds: readonly string[],
): Promise<void> {
  const tenant_id = principal.tenantId;
  await db
    .deleteFrom('playbook_stage')
    .where('tenant_id', '=', tenant_id)
    .where('piece_id', '=', pieceId)
    .execute();
  if (stageIds.length === 0) return;
  await db
    .insertInto('playbook_stage')
    .values([...new Set(stageIds)].map((stage_id) => ({ tenant_id, piece_id: pieceId, stage_id })))
    .execute();
}

function note(
  work: Work,
  type: string,
  recordId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type, object: 'playbook_piece', recordId, changes });
}
