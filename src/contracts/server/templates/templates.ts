/** Word templates of contracts: uploaded in versions, looked through and checked before they are kept. */
import { open, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  keepContent,
  keepUpload,
  storedPath,
  toJson,
  type FileAnswer,
  type FileKeeper,
  type ReceivedFile,
  type Work,
} from '../../../platform/server/index.ts';
import { checkTemplate, type Checked } from '../../model/template/check-template.ts';
import type { WireTemplate } from '../../model/template/template-contract.ts';
import { requireHarmlessDocx } from './open-docx.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { tagsOfDocx } from './run-docx.ts';
import { getTemplate, getVersion } from './template-queries.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Keeps an upload as a new template. Refuses what `requireHarmlessDocx` and `tagsOfDocx` refuse; unknown variables are listed, not refused. */
export async function addTemplate(
  work: Work,
  dataDir: string,
  body: { name: string; isStandard: boolean },
  upload: ReceivedFile,
): Promise<WireTemplate> {
  const { db, principal, now } = work;
  const checked = await checkUpload(work, upload);
  const id = newId();
  await db
    .insertInto('contract_template')
    .values({
      tenant_id: principal.tenantId,
      id,
      name: body.name,
      is_standard: body.isStandard,
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
  await keepVersion(work, dataDir, { templateId: id, number: 1, upload, checked });
  note(work, id, 'added', { name: { from: null, to: body.name } });
  return getTemplate(work, id);
}

/** Keeps a content that was made here as a template: the first of a demo company. The content is trusted. */
export async function insertTemplate(
  work: Work,
  dataDir: string,
  told: { name: string; fileName: string; content: Buffer },
): Promise<void> {
  const { db, principal, now } = work;
  const id = newId();
  const made = { tenant_id: principal.tenantId, created_at: now };
  await db
    .insertInto('contract_template')
    .values({ ...made, id, name: told.name, is_standard: true })
    .execute();
  const checked = checkTemplate(await tagsOfDocx(told.content), await readVocabulary(work));
  const sha256 = await keepContent(work, dataDir, told.content);
  await insertVersion(work, {
    templateId: id,
    number: 1,
    checked,
    sha256,
    name: told.fileName,
    size: told.content.length,
  });
}

/** Keeps an upload as the newest version. Refuses as addTemplate does; as not found a template out of use. */
export async function addTemplateVersion(
  work: Work,
  dataDir: string,
  id: string,
  upload: ReceivedFile,
): Promise<WireTemplate> {
  const checked = await checkUpload(work, upload);
  await lockTemplate(work, id);
  const { versions } = await getTemplate(work, id);
  const number = versions[0]!.number + 1;
  await keepVersion(work, dataDir, { templateId: id, number, upload, checked });
  note(work, id, 'version-added', { version: { from: number - 1, to: number } });
  return getTemplate(work, id);
}

/** Renames a template, or says whether its text is the standard one. Refuses a stale version. */
export async function changeTemplate(
  work: Work,
  id: string,
  body: { name: string; isStandard: boolean },
  version: number | null,
): Promise<WireTemplate> {
  const before = await getTemplate(work, id);
  const changed = await work.db
    .updateTable('contract_template')
    .set({ name: body.name, is_standard: body.isStandard, version: sql`version + 1` })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version ?? before.version))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  note(work, id, 'changed', {
    name: { from: before.name, to: body.name },
    is_standard: { from: before.isStandard, to: body.isStandard },
  });
  return getTemplate(work, id);
}

/** Takes a template out of use; what was made from it stays. */
export async function archiveTemplate(work: Work, id: string): Promise<null> {
  const { name } = await getTemplate(work, id);
  await work.db
    .updateTable('contract_template')
    .set({ archived_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  note(work, id, 'archived', { name: { from: name, to: null } });
  return null;
}

/** A version as it was uploaded, the newest unless told. */
export async function readTemplate(
  work: Work,
  dataDir: string,
  id: string,
  number: number | undefined,
): Promise<FileAnswer> {
  const { file_name: name, sha256 } = await getVersion(work, id, number);
  const path = storedPath(dataDir, work.principal.tenantId, sha256);
  return { path, name, mediaType: docxType, digest: sha256 };
}

/** Of these names, the files of all templates: also of those out of use, whose papers are made anew. */
export const knownTemplates: FileKeeper = async ({ db, principal }, names) => {
  if (names.length === 0) return [];
  const kept = await db
    .selectFrom('contract_template_version')
    .select('sha256')
    .distinct()
    .where('tenant_id', '=', principal.tenantId)
    .where('sha256', 'in', [...names])
    .execute();
  return kept.map(({ sha256 }) => sha256);
};

async function checkUpload(work: Work, { path }: ReceivedFile): Promise<Checked> {
  await requireHarmlessDocx(path, await firstBytesOf(path));
  const tags = await tagsOfDocx(await readFile(path));
  return checkTemplate(tags, await readVocabulary(work));
}

async function firstBytesOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function lockTemplate({ db, principal }: Work, id: string): Promise<void> {
  await db
    .selectFrom('contract_template')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

type NewVersion = { templateId: string; number: number; upload: ReceivedFile; checked: Checked };

async function keepVersion(work: Work, dataDir: string, { upload, ...version }: NewVersion): Promise<void> {
  await keepUpload(work, dataDir, upload, upload.sha256);
  const { sha256, name, size } = upload;
  await insertVersion(work, { ...version, sha256, name, size });
}

type KeptVersion = Omit<NewVersion, 'upload'> & { sha256: string; name: string; size: number };

async function insertVersion(
  { db, principal, now }: Work,
  { templateId, number, sha256, name, size, checked }: KeptVersion,
): Promise<void> {
  await db
    .insertInto('contract_template_version')
    .values({
      tenant_id: principal.tenantId,
      template_id: templateId,
      number,
      file_name: name.slice(0, 200),
      size: BigInt(size),
      sha256,
      variables: toJson(checked.variables),
      faults: toJson(checked.faults),
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
}

function note(
  work: Work,
  recordId: string,
  act: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type: `contract-template.${act}`, object: 'contract_template', recordId, changes });
}
