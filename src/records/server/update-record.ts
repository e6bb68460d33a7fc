import { sql, type RawBuilder } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import { customKey, isCustom, type Values } from '../model/field-schema.ts';
import { checkedValues, requireEditable, requireReferences } from './check-values.ts';
import { lockStored } from './find-record.ts';
import { holderAfter } from './holder.ts';
import { keepSearchWords } from './keep-search-words.ts';
import { openKind, type OpenKind, type RecordKind, type StoredRecord } from './record-kind.ts';

/**
 * Changes the fields that a body names, from the version the asker saw (null: whatever it is). Nothing is written when
 * nothing differs. Refuses a stale version, wrong values, fields the asker may not change, hand-overs without the right.
 */
export async function updateRecord(
  work: Work,
  kind: RecordKind,
  id: string,
  body: Values,
  version: number | null = null,
): Promise<void> {
  await updateOpened(work, await openKind(work, kind), id, body, version);
}

export async function updateOpened(
  work: Work,
  open: OpenKind,
  id: string,
  body: Values,
  version: number | null,
): Promise<void> {
  const { kind } = open;
  const given = withEmptied(kind, checkedValues(open, body, 'update'));
  const before = await lockStored(work, open, id, 'update');
  if (version !== null && version !== before.version) refuse(refusals.staleVersion);
  const changed = changedValues(before, given);
  if (Object.keys(changed).length === 0) return;
  requireEditable(work, open, changed);
  await requireReferences(work, open, changed);
  await kind.hooks?.beforeUpdate?.(work, before, changed);
  if (kind.ownable)
    Object.assign(changed, holderChange(before, await holderAfter(work, kind, before, changed)));
  await writeChange(work, kind, before, changed);
  const records = [{ id, values: changed }];
  await keepSearchWords(work, { object: kind.object, fields: open.fields }, records);
  await kind.hooks?.afterWrite?.(work, { act: 'updated', records });
  await kind.hooks?.afterSave?.(work, { id, act: 'updated', before, values: changed });
}

/** The values with what stands for empty in fields that always hold something. */
function withEmptied({ whenEmptied = {} }: RecordKind, given: Values): Values {
  const settled = Object.entries(given).map(([id, value]) => [id, value ?? whenEmptied[id] ?? null]);
  return Object.fromEntries(settled);
}

function changedValues(before: StoredRecord, given: Values): Values {
  return Object.fromEntries(
    Object.entries(given).filter(([id, value]) => value !== (before.values[id] ?? null)),
  );
}

function holderChange(
  before: StoredRecord,
  { ownerId, teamId }: { ownerId: string | null; teamId: string | null },
): Values {
  return {
    ...(ownerId !== before.ownerId && { owner: ownerId }),
    ...(teamId !== before.teamId && { team: teamId }),
  };
}

/**
 * Sets fields of a locked record that only its domain changes, and notes that under the domain's own name
 * (`lead.qualified`). The values are trusted; what does not differ is not noted as changed.
 */
export async function changeKept(
  work: Work,
  kind: RecordKind,
  before: StoredRecord,
  values: Values,
  note: ChangeNote,
): Promise<void> {
  await writeChange(work, kind, before, changedValues(before, values), note);
}

export type ChangeNote = { type: string; payload?: Record<string, unknown> };

async function writeChange(
  work: Work,
  kind: RecordKind,
  before: StoredRecord,
  changed: Values,
  note: ChangeNote = { type: `${kind.object}.updated` },
): Promise<void> {
  const written = await saveColumns(work, kind, before, assignments(kind, changed));
  if (!written) refuse(refusals.forbidden);
  const whole: Values = { ...before.values, owner: before.ownerId, team: before.teamId };
  work.record({
    type: note.type,
    object: kind.object,
    recordId: before.id,
    changes: Object.fromEntries(
      Object.entries(changed).map(([field, to]) => [field, { from: whole[field] ?? null, to }]),
    ),
    payload: {
      fields: Object.keys(changed),
      ...('owner' in changed && { fromOwnerId: whole.owner, toOwnerId: changed.owner }),
      ...note.payload,
    },
  });
}

/** Sets columns of a locked record and counts its version up; false when row-level security lets nothing through. */
export async function saveColumns(
  work: Work,
  kind: RecordKind,
  { id, version }: StoredRecord,
  set: readonly RawBuilder<unknown>[],
): Promise<boolean> {
  const { tenantId } = work.principal;
  const { numAffectedRows } = await sql`
    update ${sql.table(kind.table)} as r set ${sql.join([...set, sql`version = r.version + 1`, sql`updated_at = ${work.now}`])}
    where r.tenant_id = ${tenantId} and r.id = ${id} and r.version = ${version}`.execute(work.db);
  return numAffectedRows === 1n;
}

function assignments(kind: RecordKind, changed: Values): RawBuilder<unknown>[] {
  const set = kind.catalogue.fields
    .filter((field) => field.column && Object.hasOwn(changed, field.id))
    .map((field) => sql`${sql.ref(field.column!)} = ${changed[field.id]}`);
  const custom = Object.entries(changed).filter(([fieldId]) => isCustom(fieldId));
  if (custom.length === 0) return set;
  const kept = Object.fromEntries(
    custom.filter(([, value]) => value !== null).map(([fieldId, value]) => [customKey(fieldId), value]),
  );
  const cleared = custom.filter(([, value]) => value === null).map(([fieldId]) => customKey(fieldId));
  return [...set, sql`custom = (r.custom || ${toJson(kept)}::jsonb) - ${cleared}::text[]`];
}
