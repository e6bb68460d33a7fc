/** Pictures of reports. They lie in the organisation's folder by their content; whoever sees the report sees them. */
import { readFile } from 'node:fs/promises';
import { mediaTypeOfFile } from '../../../activities/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  keepUpload,
  storedPath,
  type FileAnswer,
  type FileKeeper,
  type ReceivedFile,
  type Work,
} from '../../../platform/server/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { pictureTypes } from '../../model/pictures/picture-contract.ts';
import { picturesOf } from '../../model/pictures/pictures-of.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { findReport, getReport } from '../report-queries.ts';

type KeptPicture = { sha256: string; media_type: string };

/**
 * Keeps an upload as a picture of the report, for those who design it; one that the report has already is that one. Refuses what
 * is no PNG, JPEG or WebP by its content, whatever its name says.
 */
export async function addPicture(
  work: Work,
  dataDir: string,
  reportId: string,
  upload: ReceivedFile,
): Promise<{ id: string }> {
  await getReport(work, reportId, 'design');
  const mediaType = await mediaTypeOfFile(upload.path, upload.name);
  if (!pictureTypes.some((type) => type === mediaType)) refuse(reportRefusals.noPicture);
  const { db, principal, now } = work;
  const same = await db
    .selectFrom('report_picture')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('report_id', '=', reportId)
    .where('sha256', '=', upload.sha256)
    .executeTakeFirst();
  if (same) return same;
  await keepUpload(work, dataDir, upload, upload.sha256);
  const id = newId();
  await db
    .insertInto('report_picture')
    .values({
      tenant_id: principal.tenantId,
      report_id: reportId,
      id,
      sha256: upload.sha256,
      media_type: mediaType,
      size: upload.size,
      added_by: principal.userId,
      added_at: now,
    })
    .execute();
  const changes = { picture: { from: null, to: upload.name.slice(-200) } };
  work.record({ type: 'report.picture-added', object: 'report', recordId: reportId, changes });
  return { id };
}

/** A picture of a report that the asker may see; anything else is not found. */
export async function readPicture(
  work: Work,
  dataDir: string,
  reportId: string,
  pictureId: string,
): Promise<FileAnswer> {
  await getReport(work, reportId);
  const { sha256, media_type: mediaType } = await getPicture(work, reportId, pictureId);
  const path = storedPath(dataDir, work.principal.tenantId, sha256);
  return { path, name: `picture.${mediaType.slice(6)}`, mediaType, digest: sha256, isShown: true };
}

/** So much of pictures is handed over at once, in bytes; a single one always is. */
const mostAtOnce = 8 * 2 ** 20;

/** Pictures of a report as addresses that hold their contents, as many of the first as go together. */
export async function picturesAsAddresses(
  work: Work,
  dataDir: string,
  reportId: string,
  pictures: readonly string[],
): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  let length = 0;
  for (const id of pictures) {
    if (length >= mostAtOnce) break;
    const address = await pictureAsAddress(work, dataDir, reportId, id);
    if (address === null) continue;
    told[id] = address;
    length += address.length;
  }
  return told;
}

/** A picture of a report as an address that holds its content; null where that has been lost. */
export async function pictureAsAddress(
  work: Work,
  dataDir: string,
  reportId: string,
  pictureId: string,
): Promise<string | null> {
  const { sha256, media_type: mediaType } = await getPicture(work, reportId, pictureId);
  const place = storedPath(dataDir, work.principal.tenantId, sha256);
  const content = await readFile(place).catch(() => null);
  return content && `data:${mediaType};base64,${content.toString('base64')}`;
}

async function getPicture(
  { db, principal }: Work,
  reportId: string,
  pictureId: string,
): Promise<KeptPicture> {
  const row = await db
    .selectFrom('report_picture')
    .select(['sha256', 'media_type'])
    .where('tenant_id', '=', principal.tenantId)
    .where('report_id', '=', reportId)
    .where('id', '=', pictureId)
    .executeTakeFirst();
  return row ?? refuse(refusals.notFound);
}

/**
 * Has the report own every picture that its document shows: those of another report come along where its maker may see that one.
 * Refuses a picture that is of no report he sees.
 */
export async function ownPictures(work: Work, reportId: string, document: ReportDocument): Promise<void> {
  const wanted = picturesOf(document);
  if (wanted.length === 0) return;
  const { db, principal, now } = work;
  const rows = await db
    .selectFrom('report_picture')
    .select(['id', 'report_id', 'sha256', 'media_type', 'size'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', wanted)
    .execute();
  const own = new Set(rows.filter((row) => row.report_id === reportId).map(({ id }) => id));
  const seen = new Map<string, boolean>();
  for (const row of rows.filter(({ id }) => !own.has(id))) {
    if (own.has(row.id)) continue;
    if (!seen.has(row.report_id))
      seen.set(row.report_id, (await findReport(work, row.report_id)) !== undefined);
    if (!seen.get(row.report_id)) continue;
    own.add(row.id);
    const taken = { tenant_id: principal.tenantId, added_by: principal.userId, added_at: now };
    await db
      .insertInto('report_picture')
      .values({ ...row, ...taken, report_id: reportId })
      .execute();
  }
  if (wanted.some((id) => !own.has(id))) refuse(reportRefusals.unknownPicture);
}

/** Of these names, the contents that a picture of a report has. */
export const knownPictures: FileKeeper = async ({ db, principal }, names) => {
  if (names.length === 0) return [];
  const rows = await db
    .selectFrom('report_picture')
    .select('sha256')
    .distinct()
    .where('tenant_id', '=', principal.tenantId)
    .where('sha256', 'in', [...names])
    .execute();
  return rows.map(({ sha256 }) => sha256);
};
