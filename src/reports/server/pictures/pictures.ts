/** Pictures of reports. They lie in the organisation's folder by their content; whoever sees the report sees them. */
import { readFile } from 'node:fs/promises';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { storedPath, type FileAnswer, type FileKeeper, type Work } from '../../../platform/server/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { picturesOf } from '../../model/pictures/pictures-of.ts';
import { recognisePicture, type PictureKind } from '../../model/pictures/recognise-picture.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { findReport, getReport } from '../report-queries.ts';

type KeptPicture = { sha256: string; media_type: string };

/** A picture with its content, to be shown in a file. */
export type ShownPicture = PictureKind & { content: Buffer };

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
    const picture = await openPicture(work, dataDir, reportId, id);
    if (picture === null) continue;
    told[id] = addressOfPicture(picture);
    length += told[id].length;
  }
  return told;
}

/** The address of a picture that holds its content. */
export function addressOfPicture({
  mediaType,
  content,
}: Pick<ShownPicture, 'mediaType' | 'content'>): string {
  return `data:${mediaType};base64,${content.toString('base64')}`;
}

/** A picture of a report with its content; null where that has been lost. */
export async function openPicture(
  work: Work,
  dataDir: string,
  reportId: string,
  pictureId: string,
): Promise<ShownPicture | null> {
  const { sha256 } = await getPicture(work, reportId, pictureId);
  const content = await readFile(storedPath(dataDir, work.principal.tenantId, sha256)).catch(() => null);
  const kind = content && recognisePicture(content);
  return kind && { ...kind, content: content! };
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
