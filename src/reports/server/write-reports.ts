/** Making, changing and publishing reports. */
import type { Insights } from '../../insights/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { WireReport } from '../model/contract.ts';
import { readDocument, type ReportDocument } from '../model/document.ts';
import { reportRefusals } from '../model/refusals.ts';
import { requireSoundListActions } from './list-actions/require-sound-actions.ts';
import { requireSoundGrids } from './grid/require-sound-grids.ts';
import { ownPictures } from './pictures/pictures.ts';
import { requireFittingBlocks } from './plug-ins/require-fitting-blocks.ts';
import { getReport } from './report-queries.ts';

/** Refuses a document with grids or actions that cannot stand, or with settings that do not fit the block of a plug-in. */
async function requireSound(work: Work, insights: Insights, document: ReportDocument): Promise<void> {
  await requireSoundGrids(work, insights, document);
  await requireSoundListActions(work, document);
  await requireFittingBlocks(work, insights, document);
}

type Content = { title: string; folder: string; document: ReportDocument };

/** Makes a report of one's own, published as its first edition. Refuses what cannot stand, and pictures of none he sees. */
export async function createReport(
  work: Work,
  insights: Insights,
  { title, folder, document }: Content,
): Promise<WireReport> {
  await requireSound(work, insights, document);
  const { db, principal, now } = work;
  const id = newId();
  const tenant_id = principal.tenantId;
  await db
    .insertInto('report')
    .values({
      tenant_id,
      id,
      kind: document.kind,
      title,
      folder,
      owner_id: principal.userId ?? refuse(refusals.forbidden),
      document: toJson(document),
      created_at: now,
      changed_at: now,
    })
    .execute();
  await ownPictures(work, id, document);
  await addEdition(work, id, 1, { title, folder, document }, '');
  note(work, 'report.created', id, { title: { from: null, to: title } });
  return getReport(work, id);
}

/** Keeps a draft beside what is published. Refuses those who may only look, a version that is not the last, and pictures of none he sees. */
export async function draftReport(
  work: Work,
  id: string,
  version: number,
  content: Content,
): Promise<WireReport> {
  const before = await getReport(work, id, 'design');
  if (before.version !== version) refuse(refusals.staleVersion);
  await ownPictures(work, id, content.document);
  await change(work, before, { draft: toJson(content), draft_by: work.principal.userId });
  note(work, 'report.drafted', id, {});
  return getReport(work, id);
}

export async function dropDraft(work: Work, id: string): Promise<WireReport> {
  const before = await getReport(work, id, 'design');
  await change(work, before, { draft: null, draft_by: null });
  note(work, 'report.draft-dropped', id, {});
  return getReport(work, id);
}

/** Publishes the draft as the next edition; refuses where there is none, and what cannot stand. */
export async function publishReport(
  work: Work,
  insights: Insights,
  id: string,
  words: string,
): Promise<WireReport> {
  const before = await getReport(work, id, 'design');
  const { draft } = before;
  if (!draft) refuse(reportRefusals.nothingDrafted);
  await requireSound(work, insights, draft.document);
  return publish(work, before, draft, words);
}

/** Publishes an earlier edition once more, as the next one: what came between stays in the history. */
export async function restoreEdition(work: Work, id: string, number: number): Promise<WireReport> {
  const before = await getReport(work, id, 'design');
  const edition = await work.db
    .selectFrom('report_edition')
    .select(['title', 'folder', 'document'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('report_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!edition) refuse(reportRefusals.unknownEdition);
  const { title, folder } = edition;
  return publish(work, before, { title, folder, document: readDocument(edition.document) }, `↩ ${number}`);
}

async function publish(
  work: Work,
  before: WireReport,
  { title, folder, document }: Content,
  words: string,
): Promise<WireReport> {
  const edition = before.edition + 1;
  const values = { title, folder, document: toJson(document), edition, draft: null, draft_by: null };
  await change(work, before, { ...values, changed_at: work.now });
  await addEdition(work, before.id, edition, { title, folder, document }, words);
  note(work, 'report.published', before.id, { edition: { from: before.edition, to: edition } });
  return getReport(work, before.id);
}

/** Only for those who may grant rights on it; its editions stay for the audit. */
export async function removeReport(work: Work, id: string): Promise<null> {
  const before = await getReport(work, id, 'grant');
  await change(work, before, { deleted_at: work.now });
  note(work, 'report.removed', id, { title: { from: before.title, to: null } });
  return null;
}

async function change(
  { db, principal }: Work,
  { id, version }: WireReport,
  values: Record<string, unknown>,
): Promise<void> {
  const changed = await db
    .updateTable('report')
    .set({ ...values, version: version + 1 } as never)
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
}

async function addEdition(
  { db, principal, now }: Work,
  id: string,
  number: number,
  { title, folder, document }: Content,
  words: string,
): Promise<void> {
  await db
    .insertInto('report_edition')
    .values({
      tenant_id: principal.tenantId,
      report_id: id,
      number,
      title,
      folder,
      document: toJson(document),
      note: words,
      by_id: principal.userId,
      at: now,
    })
    .execute();
}

function note(
  work: Work,
  type: string,
  recordId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type, object: 'report', recordId, changes });
}
