/** Opening, changing and closing the ways by which leads come in. */
import { sql } from 'kysely';
import { newCredential } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Received, type Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import { asksForReach, inputsOf, type CaptureForm } from '../../model/capture/capture-form.ts';
import type { captureSourceContract, CaptureSourceAnswer } from '../../model/capture/contract.ts';
import { capturableFields } from '../../model/capture/read-draft.ts';
import { captureRefusals } from '../../model/capture/refusals.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { showSource } from './list-sources.ts';
import { signingSecret } from './source-secrets.ts';
import { getSource } from './source-queries.ts';

type Body = Received<typeof captureSourceContract.changeSource>['body'];

export type SourceKeys = { key: string; address: string; signingSecret: string };
export type Installed = { baseUrl: () => string; secretKey: string };

/**
 * Opens a form or a program's source. A form's key is public and stands in its address; a program's is told once.
 * Refuses a form without a way to reach people or with fields that cannot be asked, and an owner or pool unknown.
 */
export async function createSource(
  work: Work,
  { kind, ...body }: Body & { kind: 'form' | 'api' },
  { baseUrl, secretKey }: Installed,
): Promise<{ source: CaptureSourceAnswer; keys: SourceKeys | null }> {
  const { db, principal, now } = work;
  await checkForm(work, kind, body.form);
  const id = newId();
  const { secret, hash } = newCredential(kind === 'form' ? 'form' : 'source', principal.tenantId);
  await db
    .insertInto('capture_source')
    .values({
      tenant_id: principal.tenantId,
      id,
      kind,
      key_hash: hash,
      public_key: kind === 'form' ? secret : null,
      ...columnsOf(kind, body),
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
  work.record({
    type: 'capture-source.created',
    object: 'capture_source',
    recordId: id,
    changes: { name: { from: null, to: body.name } },
  });
  const source = await showSource(work, id, baseUrl());
  return {
    source,
    keys: kind === 'form' ? null : keysOf(work, { id, keyNumber: 1 }, secret, { baseUrl, secretKey }),
  };
}

/** Changes a source from the version that was seen. Refuses a stale version, else as createSource does. */
export async function changeSource(
  work: Work,
  id: string,
  body: Body,
  version: number | null,
  baseUrl: string,
): Promise<CaptureSourceAnswer> {
  const { source: before } = await getSource(work, id);
  await checkForm(work, before.kind, body.form);
  const changed = await work.db
    .updateTable('capture_source')
    .set({ ...columnsOf(before.kind, body), version: sql`version + 1` })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version ?? 0))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  const told = ['name', 'mustSign', 'source', 'campaign', 'ownerId', 'poolId', 'mapping', 'form'] as const;
  const differing = told.filter((field) => toJson(before[field]) !== toJson(body[field]));
  work.record({
    type: 'capture-source.updated',
    object: 'capture_source',
    recordId: id,
    changes: Object.fromEntries(differing.map((field) => [field, { from: before[field], to: body[field] }])),
  });
  return showSource(work, id, baseUrl);
}

function columnsOf(kind: string, body: Body) {
  return {
    name: body.name,
    must_sign: kind === 'api' && body.mustSign,
    source: body.source,
    campaign: body.campaign,
    owner_id: body.ownerId,
    pool_id: body.ownerId === null ? body.poolId : null,
    mapping: toJson(body.mapping),
    form: kind === 'form' ? toJson(body.form) : null,
  };
}

async function checkForm(work: Work, kind: string, form: CaptureForm | null): Promise<void> {
  if (kind !== 'form') return;
  if (!form)
    return refuse(refusals.invalidInput, {}, [
      { path: 'form', code: 'required', label: { zh: '必填', en: 'Required' } },
    ]);
  if (!asksForReach(form)) refuse(captureRefusals.formWithoutReach);
  const { fields } = await openKind(work, leadKind);
  const known = new Set(inputsOf(form, capturableFields(fields)).map(({ field }) => field));
  const unknown = form.fields.find(({ field }) => !known.has(field));
  if (unknown) refuse(captureRefusals.fieldNotAskable, { field: unknown.field });
}

/** Switches a source on or off; a form that is off says so, a program is refused. */
export async function switchSource(
  work: Work,
  id: string,
  isOn: boolean,
  baseUrl: string,
): Promise<CaptureSourceAnswer> {
  const { source } = await getSource(work, id);
  if (source.isOn !== isOn) {
    await setColumns(work, id, { state: isOn ? 'on' : 'off' });
    work.record({
      type: 'capture-source.switched',
      object: 'capture_source',
      recordId: id,
      changes: { state: { from: source.isOn ? 'on' : 'off', to: isOn ? 'on' : 'off' } },
    });
  }
  return showSource(work, id, baseUrl);
}

/** Ends a source and its key; what came through it stays in the log. */
export async function archiveSource(work: Work, id: string): Promise<null> {
  await getSource(work, id);
  await setColumns(work, id, { archived_at: work.now, key_hash: null });
  work.record({ type: 'capture-source.archived', object: 'capture_source', recordId: id });
  return null;
}

/** Gives a program's source a new key and signing secret. Refuses for sources without one. */
export async function renewKey(work: Work, id: string, installed: Installed): Promise<SourceKeys> {
  const { source } = await getSource(work, id);
  if (source.kind !== 'api') refuse(captureRefusals.noKey);
  const { secret, hash } = newCredential('source', work.principal.tenantId);
  const keyNumber = source.keyNumber + 1;
  await setColumns(work, id, { key_hash: hash, key_number: keyNumber });
  work.record({ type: 'capture-source.key-renewed', object: 'capture_source', recordId: id });
  return keysOf(work, { id, keyNumber }, secret, installed);
}

function keysOf(
  { principal }: Work,
  source: { id: string; keyNumber: number },
  key: string,
  { baseUrl, secretKey }: Installed,
): SourceKeys {
  return {
    key,
    address: `${baseUrl()}/api/v1/captures/${key}`,
    signingSecret: signingSecret(secretKey, principal.tenantId, source),
  };
}

async function setColumns(
  { db, principal }: Work,
  id: string,
  columns: { state?: string; archived_at?: Date; key_hash?: Buffer | null; key_number?: number },
): Promise<void> {
  await db
    .updateTable('capture_source')
    .set({ ...columns, version: sql`version + 1` })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
