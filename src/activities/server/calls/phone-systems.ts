/** Telephone systems: connecting them, their keys, and whose extension is whose. */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { newCredential } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Received, Work } from '../../../platform/server/index.ts';
import type { phoneSystemContract, WirePhoneSystem } from '../../model/calls/contract.ts';
import { callRefusals } from '../../model/calls/refusals.ts';

export type Installed = { baseUrl: () => string; secretKey: string };
type Body = Received<typeof phoneSystemContract.createSystem>['body'];
type Keys = { key: string; address: string; signingSecret: string };

/** What a system signs its reports with; made from the installation's key, never kept, changes with the key. */
export function signingSecretOf(
  secretKey: string,
  tenantId: string,
  { id, keyNumber }: { id: string; keyNumber: number },
): string {
  return createHmac('sha256', secretKey)
    .update(`phone signing ${tenantId} ${id} ${keyNumber}`)
    .digest('base64url');
}

/** All connected systems, by name. */
export async function listSystems(work: Work, id: string | null = null): Promise<WirePhoneSystem[]> {
  const { db, principal } = work;
  const { rows } = await sql<Omit<WirePhoneSystem, 'lastAt'> & { lastAt: Date | null }>`
    select s.id, s.name, s.state = 'on' as "isOn", s.version::int as version,
      coalesce((select json_agg(json_build_object('extension', e.extension,
          'user', json_build_object('id', u.id, 'name', u.name)) order by e.extension)
        from phone_extension e join app_user u on u.tenant_id = e.tenant_id and u.id = e.user_id
        where e.tenant_id = s.tenant_id and e.system_id = s.id), '[]') as extensions,
      (select max(c.created_at) from phone_call c where c.tenant_id = s.tenant_id and c.system_id = s.id) as "lastAt",
      (select count(*)::int from phone_call c where c.tenant_id = s.tenant_id and c.system_id = s.id) as calls
    from phone_system s
    where s.tenant_id = ${principal.tenantId} and s.archived_at is null and (${id}::uuid is null or s.id = ${id})
    order by s.name, s.id`.execute(db);
  return rows.map((row) => ({ ...row, lastAt: row.lastAt?.toISOString() ?? null }));
}

async function showSystem(work: Work, id: string): Promise<WirePhoneSystem> {
  const [system] = await listSystems(work, id);
  return system ?? refuse(refusals.notFound);
}

/** Connects a system; its key and signing secret are told here only. Refuses extensions of people who are not active. */
export async function createSystem(work: Work, body: Body, installed: Installed) {
  const { db, principal, now } = work;
  const id = newId();
  const { secret, hash } = newCredential('phone', principal.tenantId);
  await db
    .insertInto('phone_system')
    .values({
      tenant_id: principal.tenantId,
      id,
      name: body.name,
      key_hash: hash,
      state: body.isOn ? 'on' : 'off',
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
  await setExtensions(work, id, body.extensions);
  record(work, 'phone-system.created', id, { name: { from: null, to: body.name } });
  return { system: await showSystem(work, id), keys: keysOf(work, id, 1, secret, installed) };
}

/** Changes a system from the version that was seen. Refuses a stale version. */
export async function changeSystem(
  work: Work,
  id: string,
  version: number,
  body: Body,
): Promise<WirePhoneSystem> {
  const before = await showSystem(work, id);
  const changed = await work.db
    .updateTable('phone_system')
    .set({ name: body.name, state: body.isOn ? 'on' : 'off', version: sql`version + 1` })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  await setExtensions(work, id, body.extensions);
  const after = await showSystem(work, id);
  const told = ['name', 'isOn', 'extensions'] as const;
  const differing = told.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  record(
    work,
    'phone-system.updated',
    id,
    Object.fromEntries(differing.map((field) => [field, { from: before[field], to: after[field] }])),
  );
  return after;
}

/** A new key and signing secret; the old ones end at once. */
export async function renewSystemKey(work: Work, id: string, installed: Installed): Promise<Keys> {
  await showSystem(work, id);
  const { secret, hash } = newCredential('phone', work.principal.tenantId);
  const renewed = await work.db
    .updateTable('phone_system')
    .set({ key_hash: hash, key_number: sql`key_number + 1`, version: sql`version + 1` })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .returning('key_number')
    .executeTakeFirstOrThrow();
  record(work, 'phone-system.key-renewed', id, {});
  return keysOf(work, id, renewed.key_number, secret, installed);
}

/** Disconnects a system; what it reported stays. */
export async function archiveSystem(work: Work, id: string): Promise<null> {
  await showSystem(work, id);
  await work.db
    .updateTable('phone_system')
    .set({ archived_at: work.now, state: 'off', version: sql`version + 1` })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  record(work, 'phone-system.archived', id, {});
  return null;
}

async function setExtensions(work: Work, systemId: string, extensions: Body['extensions']): Promise<void> {
  const { db, principal } = work;
  await refuseUnlessActive(
    work,
    extensions.map(({ userId }) => userId),
  );
  await db
    .deleteFrom('phone_extension')
    .where('tenant_id', '=', principal.tenantId)
    .where('system_id', '=', systemId)
    .execute();
  if (extensions.length === 0) return;
  await db
    .insertInto('phone_extension')
    .values(
      extensions.map(({ extension, userId }) => ({
        tenant_id: principal.tenantId,
        system_id: systemId,
        extension,
        user_id: userId,
      })),
    )
    .execute();
}

async function refuseUnlessActive({ db, principal }: Work, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  const wanted = [...new Set(userIds)];
  const active = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', wanted)
    .where('state', '=', 'active')
    .execute();
  if (active.length < wanted.length) refuse(callRefusals.userUnknown);
}

function keysOf(
  { principal }: Work,
  id: string,
  keyNumber: number,
  key: string,
  { baseUrl, secretKey }: Installed,
): Keys {
  return {
    key,
    address: `${baseUrl()}/api/v1/phone-calls/${key}`,
    signingSecret: signingSecretOf(secretKey, principal.tenantId, { id, keyNumber }),
  };
}

function record(
  work: Work,
  type: string,
  recordId: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): void {
  work.record({ type, object: 'phone_system', recordId, changes });
}
