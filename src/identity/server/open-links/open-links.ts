/** Links by which somebody without an account sees one record. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { newCredential } from '../credential.ts';

export type NewOpenLink = {
  /** What is seen through it: `quote`, `case`, `survey` … A link of one purpose opens nothing of another. */
  purpose: string;
  recordId: string;
  /** For whom it is made. */
  label: string;
  expiresAt: Date;
};

/**
 * Makes a link to a record and returns its token, which is not kept and cannot be shown again. That the asker may share
 * this record is the caller's to check.
 */
export async function issueOpenLink(work: Work, wanted: NewOpenLink): Promise<{ id: string; token: string }> {
  const { db, principal, now } = work;
  const { secret, hash } = newCredential('open', principal.tenantId);
  const id = newId();
  await db
    .insertInto('open_link')
    .values({
      tenant_id: principal.tenantId,
      id,
      purpose: wanted.purpose,
      record_id: wanted.recordId,
      label: wanted.label,
      token_hash: hash,
      created_by: principal.userId ?? refuse(refusals.forbidden),
      created_at: now,
      expires_at: wanted.expiresAt,
    })
    .execute();
  return { id, token: secret };
}

/** Makes a link useless from now on. Refuses as not found when it is not of this record, or was ended before. */
export async function revokeOpenLink(
  { db, principal, now }: Work,
  { purpose, recordId, linkId }: { purpose: string; recordId: string; linkId: string },
): Promise<void> {
  const ended = await db
    .updateTable('open_link')
    .set({ revoked_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', linkId)
    .where('purpose', '=', purpose)
    .where('record_id', '=', recordId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) refuse(refusals.notFound);
}

export type OpenLink = {
  id: string;
  label: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** How often it was opened, and when last. */
  views: number;
  lastViewedAt: Date | null;
};

const mostLinks = 200;

/** The links of a record, the newest first; at most 200. */
export async function listOpenLinks(
  { db, principal }: Work,
  purpose: string,
  recordId: string,
): Promise<OpenLink[]> {
  const rows = await db
    .selectFrom('open_link as l')
    .leftJoin('open_link_visit as v', (join) =>
      join
        .onRef('v.link_id', '=', 'l.id')
        .on('v.tenant_id', '=', principal.tenantId)
        .on('v.act', '=', 'viewed'),
    )
    .select(['l.id', 'l.label', 'l.created_by', 'l.created_at', 'l.expires_at', 'l.revoked_at'])
    .select(({ fn }) => [fn.count<string>('v.id').as('views'), fn.max('v.at').as('last_viewed_at')])
    .where('l.tenant_id', '=', principal.tenantId)
    .where('l.purpose', '=', purpose)
    .where('l.record_id', '=', recordId)
    .groupBy(['l.tenant_id', 'l.id'])
    .orderBy('l.created_at', 'desc')
    .limit(mostLinks)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    views: Number(row.views),
    lastViewedAt: row.last_viewed_at,
  }));
}

export type OpenLinkVisit = {
  at: Date;
  act: 'viewed' | 'downloaded' | 'answered';
  address: string;
  device: string;
};

const mostVisits = 500;

/** Who came through a link, the latest first; at most 500. That the asker may see the record is the caller's to check. */
export async function listOpenLinkVisits({ db, principal }: Work, linkId: string): Promise<OpenLinkVisit[]> {
  const rows = await db
    .selectFrom('open_link_visit')
    .select(['at', 'act', 'address', 'device'])
    .where('tenant_id', '=', principal.tenantId)
    .where('link_id', '=', linkId)
    .orderBy('at', 'desc')
    .limit(mostVisits)
    .execute();
  return rows.map((row) => ({ ...row, act: row.act as OpenLinkVisit['act'] }));
}
