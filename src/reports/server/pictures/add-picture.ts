import { readFile } from 'node:fs/promises';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { keepContent, keepUpload, type ReceivedFile, type Work } from '../../../platform/server/index.ts';
import { isDrawable, recognisePicture, type PictureKind } from '../../model/pictures/recognise-picture.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { getReport } from '../report-queries.ts';

/** A picture that a report's file brought along, and the id it is to have here. */
export type BroughtPicture = PictureKind & { id: string; content: Buffer };

/**
 * What a content is as a picture. Refuses what is no PNG, JPEG or WebP by its content, whatever it is called, and what has more
 * points than a page bears.
 */
export function requirePicture(content: Uint8Array): PictureKind {
  const kind = recognisePicture(content) ?? refuse(reportRefusals.noPicture);
  return isDrawable(kind) ? kind : refuse(reportRefusals.pictureTooManyPoints);
}

/**
 * Keeps an upload as a picture of the report, for those who design it; one that the report has already is that one. Refuses what
 * is no picture, or too large a one.
 */
export async function addPicture(
  work: Work,
  dataDir: string,
  reportId: string,
  upload: ReceivedFile,
): Promise<{ id: string }> {
  await getReport(work, reportId, 'design');
  const { mediaType } = requirePicture(await readFile(upload.path));
  const { sha256, size, name } = upload;
  const same = await work.db
    .selectFrom('report_picture')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('report_id', '=', reportId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (same) return same;
  await keepUpload(work, dataDir, upload, sha256);
  const id = newId();
  await addRow(work, reportId, { id, sha256, mediaType, size, name: name.slice(-200) });
  return { id };
}

/** Keeps pictures that came with a report's file as the report's own. */
export async function addBroughtPictures(
  work: Work,
  dataDir: string,
  reportId: string,
  pictures: readonly BroughtPicture[],
): Promise<void> {
  for (const { id, mediaType, content } of pictures) {
    const sha256 = await keepContent(work, dataDir, content);
    const name = `picture.${mediaType.slice(6)}`;
    await addRow(work, reportId, { id, sha256, mediaType, size: content.length, name });
  }
}

type Kept = { id: string; sha256: string; mediaType: string; size: number; name: string };

async function addRow(
  work: Work,
  reportId: string,
  { id, sha256, mediaType, size, name }: Kept,
): Promise<void> {
  const { db, principal, now } = work;
  await db
    .insertInto('report_picture')
    .values({
      tenant_id: principal.tenantId,
      report_id: reportId,
      id,
      sha256,
      media_type: mediaType,
      size,
      added_by: principal.userId,
      added_at: now,
    })
    .execute();
  const changes = { picture: { from: null, to: name } };
  work.record({ type: 'report.picture-added', object: 'report', recordId: reportId, changes });
}
