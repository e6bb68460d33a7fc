import { refusals, refuse } from '../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../platform/server/index.ts';
import type { Values } from '../model/field-schema.ts';
import { checkedValues, requireEditable, requireReferences } from './check-values.ts';
import { holderOfNew } from './holder.ts';
import { insertOpened, type NewRecord } from './insert-records.ts';
import { openKind, type OpenKind, type RecordKind } from './record-kind.ts';

/** When and by whom a record was first made, told by set-up and imports only. */
export type Origin = Pick<NewRecord, 'createdAt' | 'createdBy'>;

/**
 * Adds a record from a body; the asker owns it unless the body names another. `known` are values of fields that no form
 * sets, told by the product itself. Returns its id. Refuses wrong values, fields the asker may not write, references he
 * does not see and owners he may not give records to.
 */
export async function createRecord(
  work: Work,
  kind: RecordKind,
  body: Values,
  { known, ...origin }: Origin & { known?: Values } = {},
): Promise<string> {
  if ((origin.createdAt || origin.createdBy) && work.principal.kind !== 'system') refuse(refusals.forbidden);
  const open = await openKind(work, kind);
  const values = { ...(await checkNewRecord(work, open, body)), ...known };
  const [id] = await insertOpened(work, open, [{ ...origin, values }]);
  await kind.hooks?.afterSave?.(work, { id: id!, act: 'created', before: null, values });
  return id!;
}

/** The values of a new record by field id, with its holder, once everything that createRecord refuses was asked. */
export async function checkNewRecord(work: Work, open: OpenKind, body: Values): Promise<Values> {
  const { kind } = open;
  requireRight(work, kind.object, 'create');
  const values = checkedValues(open, body, 'create');
  requireEditable(work, open, values);
  await requireReferences(work, open, values);
  await kind.hooks?.beforeCreate?.(work, values);
  if (!kind.ownable) return values;
  const { ownerId, teamId } = await holderOfNew(work, kind, values);
  return { ...values, owner: ownerId, team: teamId };
}

/** A part of a new record's values, when what is missing must not stand in the way. Refuses as createRecord does. */
export async function checkGivenValues(work: Work, open: OpenKind, body: Values): Promise<Values> {
  const values = checkedValues(open, body, 'update');
  requireEditable(work, open, values);
  await requireReferences(work, open, values);
  return values;
}
