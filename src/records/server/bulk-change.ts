import { sql, type SqlBool } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../platform/server/index.ts';
import { mostAtOnce, type BulkAnswer, type BulkBody } from '../model/record-contract.ts';
import { recordRefusals } from '../model/refusals.ts';
import { checkedValues } from './check-values.ts';
import { keptAs } from './find-record.ts';
import { matchingRows } from './list-records.ts';
import { oneByOne } from './one-by-one.ts';
import { openKind, titleOf, type OpenKind, type RecordKind, type StoredRecord } from './record-kind.ts';
import { removeOpened } from './remove-record.ts';
import { selectRecords } from './select-records.ts';
import { updateOpened } from './update-record.ts';
import { visibleRows } from './visible.ts';

/**
 * Changes or removes up to 1,000 records, named by id or by a filter, each as if it were the only one: a record that
 * refuses is reported and leaves the others alone. Refuses wrong values and larger selections as a whole.
 */
export async function bulkChange(work: Work, kind: RecordKind, body: BulkBody): Promise<BulkAnswer> {
  requireRight(work, kind.object, 'bulk');
  if (!body.ids === !body.filter || !body.values === !body.remove) refuse(recordRefusals.nothingChosen);
  const open = await openKind(work, kind);
  if (body.values && Object.keys(checkedValues(open, body.values, 'update')).length === 0)
    refuse(recordRefusals.nothingChosen);
  const chosen = await chosenRecords(work, open, body);
  return oneByOne(work, chosen, (alone, id) => changeOne(alone, open, id, body));
}

async function changeOne(
  work: Work,
  open: OpenKind,
  id: string,
  { values, remove }: BulkBody,
): Promise<void> {
  const { own } = open.kind;
  if (remove) await (own ? own.remove(work, id) : removeOpened(work, open, id));
  else await (own ? own.update(work, id, values!) : updateOpened(work, open, id, values!, null));
}

/** The ids with their names, in the order of ids so that two bulk changes cannot wait for each other. */
async function chosenRecords(
  work: Work,
  open: OpenKind,
  { ids, filter, search }: BulkBody,
): Promise<Map<string, string>> {
  const where = ids
    ? [sql<SqlBool>`r.id = any(${ids}::uuid[])`, keptAs('live'), visibleRows(work, open.kind, 'read')]
    : matchingRows(work, open, { conditions: filter!, search });
  const found = await selectRecords(work, open, { where, limit: mostAtOnce + 1 });
  if (found.length > mostAtOnce) refuse(recordRefusals.tooMany, { most: mostAtOnce });
  return namesOf(open, ids, found);
}

/** How the records of these ids are called, in the order of ids; those out of the asker's sight have no name. */
export async function namesOfRecords(
  work: Work,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const open = await openKind(work, kind);
  const where = [sql<SqlBool>`r.id = any(${ids}::uuid[])`, visibleRows(work, kind, 'read')];
  return namesOf(open, ids, await selectRecords(work, open, { where, limit: mostAtOnce }));
}

function namesOf(
  { kind }: OpenKind,
  ids: readonly string[] | undefined,
  found: readonly StoredRecord[],
): Map<string, string> {
  const names = new Map(found.map((record) => [record.id, String(record.values[titleOf(kind)] ?? '')]));
  const named = (ids ?? [...names.keys()]).toSorted();
  return new Map(named.map((id) => [id, names.get(id) ?? '']));
}
