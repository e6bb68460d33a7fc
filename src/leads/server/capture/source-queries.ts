/** Sources as they stand. */
import { sql, type Selectable } from 'kysely';
import type { Locale } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Tables,
  type Work,
} from '../../../platform/server/index.ts';
import type { CaptureForm } from '../../model/capture/capture-form.ts';
import type { CaptureSource, SourceKind } from '../../model/capture/capture-source.ts';
import { readCredential, type CredentialKind } from '../../../identity/server/index.ts';

type Row = Selectable<Tables['capture_source']>;

export function sourceOf(row: Row): CaptureSource {
  return {
    id: row.id,
    kind: row.kind as SourceKind,
    name: row.name,
    isOn: row.state === 'on' && row.archived_at === null,
    mustSign: row.must_sign,
    keyNumber: row.key_number,
    publicKey: row.public_key,
    source: row.source,
    campaign: row.campaign,
    ownerId: row.owner_id,
    poolId: row.pool_id,
    mapping: row.mapping as Record<string, string>,
    form: row.form as CaptureForm | null,
  };
}

/** One source that is not archived. Refuses as not found. */
export async function getSource(
  { db, principal }: Work,
  id: string,
): Promise<{ source: CaptureSource; version: number }> {
  const row = await db
    .selectFrom('capture_source')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  return row ? { source: sourceOf(row), version: Number(row.version) } : refuse(refusals.notFound);
}

/** Work for the organisation of a key's source; null when the key is nobody's. */
export async function inWorkOfKey<T>(
  database: Database,
  kind: Extract<CredentialKind, 'source' | 'form'>,
  key: string,
  use: (work: Work, source: CaptureSource) => Promise<T>,
): Promise<T | null> {
  const credential = readCredential(kind, key);
  if (!credential) return null;
  const { tenantId, hash } = credential;
  return inWork(database, systemPrincipal(tenantId), 'capture', async (work) => {
    const found = await work.db
      .selectFrom('capture_source as s')
      .innerJoin('organisation as o', 'o.id', 's.tenant_id')
      .selectAll('s')
      .select(['o.locale', 'o.time_zone'])
      .where('s.tenant_id', '=', tenantId)
      .where('s.key_hash', '=', hash)
      .where('s.archived_at', 'is', null)
      .where('o.state', '=', 'active')
      .executeTakeFirst();
    if (!found) return null;
    const principal = { ...work.principal, timeZone: found.time_zone, locale: found.locale as Locale };
    return use({ ...work, principal }, sourceOf(found));
  });
}

/** Counts what was turned away and not kept. */
export async function countRefusal(
  { db, principal, now }: Work,
  sourceId: string,
  reason: string,
): Promise<void> {
  const { tenantId, timeZone } = principal;
  await sql`
    insert into capture_refusal (tenant_id, source_id, day, reason, times, last_at)
    values (${tenantId}, ${sourceId}, (${now}::timestamptz at time zone ${timeZone})::date, ${reason}, 1, ${now})
    on conflict (tenant_id, source_id, day, reason)
    do update set times = capture_refusal.times + 1, last_at = excluded.last_at`.execute(db);
}
