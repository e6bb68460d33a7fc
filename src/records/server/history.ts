import type { Field } from '../../platform/model/fields.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Values } from '../model/field-schema.ts';
import type { HistoryAnswer } from '../model/record-contract.ts';
import { getStored } from './find-record.ts';
import { openKind, type RecordKind } from './record-kind.ts';
import { namedValue, referenceNames } from './reference-names.ts';
import { shownValue } from './wire-record.ts';

type FieldChanges = Record<string, { from: unknown; to: unknown }>;

const actor: Field = { id: 'actor', label: { zh: '操作人', en: 'By' }, kind: 'user' };

/**
 * What changed in a record the asker may see, newest first. Hidden fields are left out, masked ones masked, as in the
 * record itself; field ids are told, and the reader's catalogue has their labels.
 */
export async function historyOf(
  work: Work,
  kind: RecordKind,
  id: string,
  page: { limit: number; cursor?: string },
): Promise<HistoryAnswer> {
  const open = await openKind(work, kind);
  await getStored(work, open, id, 'any');
  const found = await entriesOf(work, kind, id, page);
  const entries = found.slice(0, page.limit);
  const sides = entries.flatMap((entry) => sidesOf(entry.changes as FieldChanges));
  const names = await referenceNames(
    work,
    [actor, ...open.fields],
    [...sides, ...entries.map((entry) => ({ actor: entry.actor_id }))],
  );
  const items = entries.map((entry) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    actor: namedValue(names, 'user', entry.actor_id),
    actorKind: entry.actor_kind,
    action: entry.action,
    changes: open.fields.flatMap((field) => {
      const change = (entry.changes as FieldChanges)[field.id];
      if (!change) return [];
      const show = (value: unknown) => shownValue(work, open, field, value, names);
      return [{ field: field.id, from: show(change.from), to: show(change.to) }];
    }),
  }));
  return { items, nextCursor: found.length > page.limit ? entries.at(-1)!.id : null };
}

function entriesOf(
  { db, principal }: Work,
  { object }: RecordKind,
  recordId: string,
  page: { limit: number; cursor?: string },
) {
  const query = db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'actor_id', 'actor_kind', 'action', 'changes'])
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where('record_id', '=', recordId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  return (page.cursor ? query.where('id', '<', page.cursor) : query).execute();
}

/** The values before and the values after a change, each by field id. */
function sidesOf(changes: FieldChanges): Values[] {
  const entries = Object.entries(changes);
  return [
    Object.fromEntries(entries.map(([field, change]) => [field, change.from])),
    Object.fromEntries(entries.map(([field, change]) => [field, change.to])),
  ];
}
