/** What is attached to mails: put on while they are written, read by whoever the mail is open to. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  keepUpload,
  storedPath,
  type FileAnswer,
  type ReceivedFile,
  type Work,
} from '../../../platform/server/index.ts';
import { longestFileName, readFileName } from '../../model/file-name.ts';
import { largestAttachments, type WireMail } from '../../model/mail/mail-contract.ts';
import { mailRefusals } from '../../model/mail/refusals.ts';
import { activityRefusals } from '../../model/refusals.ts';
import { mediaTypeOfFile } from '../media-type.ts';
import { openDraft } from './drafts.ts';
import { attachmentsOf } from './mail-queries.ts';
import { readMail } from './mail-threads.ts';

/** Attaches a file to a mail of the asker's that is not sent. Refuses an empty one, a bad name, and more than 20 MB together. */
export async function attachToMail(
  work: Work,
  dataDir: string,
  id: string,
  upload: ReceivedFile,
): Promise<WireMail> {
  await openDraft(work, id);
  const read = readFileName(upload.name);
  if ('fault' in read) return refuse(activityRefusals.fileNameInvalid, { most: longestFileName });
  if (upload.size === 0) refuse(activityRefusals.fileEmpty);
  const there = await attachmentsOf(work, [id]);
  const together = there.reduce((sum, { size }) => sum + Number(size), upload.size);
  if (together > largestAttachments)
    refuse(mailRefusals.attachmentsTooLarge, { most: largestAttachments / 2 ** 20 });
  const mediaType = await mediaTypeOfFile(upload.path, read.name);
  await keepUpload(work, dataDir, upload, upload.sha256);
  await work.db
    .insertInto('mail_attachment')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      mail_id: id,
      name: read.name,
      media_type: mediaType,
      size: BigInt(upload.size),
      sha256: upload.sha256,
      position: there.length,
    })
    .execute();
  return readMail(work, id);
}

/** Takes an attachment off a mail that is not sent. */
export async function detachFromMail(work: Work, id: string): Promise<null> {
  const { mail_id } = await getAttachment(work, id);
  await openDraft(work, mail_id);
  await work.db
    .deleteFrom('mail_attachment')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  return null;
}

/** An attachment of a mail that is open to the asker, as a download. */
export async function readMailAttachment(work: Work, dataDir: string, id: string): Promise<FileAnswer> {
  const { name, media_type: mediaType, sha256 } = await getAttachment(work, id);
  if (sha256 === null) return refuse(refusals.notFound);
  return {
    path: storedPath(dataDir, work.principal.tenantId, sha256),
    name,
    mediaType,
    digest: sha256,
  };
}

async function getAttachment({ db, principal }: Work, id: string) {
  const row = await db
    .selectFrom('mail_attachment')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? refuse(refusals.notFound);
}
