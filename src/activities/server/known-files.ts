import type { FileKeeper } from '../../platform/server/index.ts';

const sha256 = /^[0-9a-f]{64}$/;

/** Of these names, the contents that a version of a file or an attachment of a mail has; also of files out of sight, which can be restored. */
export const knownFiles: FileKeeper = async ({ db, principal }, names) => {
  const digests = names.filter((name) => sha256.test(name));
  if (digests.length === 0) return [];
  const versions = await db
    .selectFrom('file_version')
    .select('sha256')
    .distinct()
    .where('tenant_id', '=', principal.tenantId)
    .where('sha256', 'in', digests)
    .execute();
  const attachments = await db
    .selectFrom('mail_attachment')
    .select('sha256')
    .distinct()
    .where('tenant_id', '=', principal.tenantId)
    .where('sha256', 'in', digests)
    .execute();
  return [...new Set([...versions, ...attachments].flatMap(({ sha256 }) => sha256 ?? []))];
};
