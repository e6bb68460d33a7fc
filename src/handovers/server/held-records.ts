/** Reads records as a hand-over looks at them, within what the asker may see. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { openTasksAbout, openTasksOf, type OpenTask } from '../../activities/server/index.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  isClear,
  openKind,
  selectRecords,
  titleOf,
  visibleRows,
  type StoredRecord,
} from '../../records/server/index.ts';
import { isOpenLead } from '../../leads/model/lead/lead-status.ts';
import { mostRecords, type HandOverObject } from '../model/hand-over.ts';
import { handOverRefusals } from '../model/refusals.ts';
import type { HeldRecord } from '../model/units.ts';
import { handedKinds } from './handed-kinds.ts';

export type RecordObject = Exclude<HandOverObject, 'task'>;
export const recordObjects: readonly RecordObject[] = ['account', 'contact', 'lead', 'deal'];

type Found = HeldRecord & { values: StoredRecord['values'] };

/** Records `r` of one kind in use that the asker sees. Refuses more than a hand-over takes. */
export async function findHeld(
  work: Work,
  object: RecordObject,
  where: RawBuilder<unknown>,
): Promise<Found[]> {
  if (!sees(work, object)) return [];
  const { kind } = handedKinds[object];
  const open = await openKind(work, kind);
  const predicates = [
    sql<SqlBool>`r.deleted_at is null`,
    visibleRows(work, kind, 'read'),
    sql<SqlBool>`(${where})`,
  ];
  const rows = await selectRecords(work, open, { where: predicates, limit: mostRecords + 1 });
  if (rows.length > mostRecords) refuse(handOverRefusals.tooMuch);
  const amount = open.fields.find(({ id }) => id === 'amount');
  const seesAmount = amount !== undefined && isClear(work, kind, amount);
  return rows.map((row) => ({ ...heldRecord(object, row, titleOf(kind), seesAmount), values: row.values }));
}

function heldRecord(
  object: RecordObject,
  { id, ownerId, teamId, values }: StoredRecord,
  title: string,
  seesAmount: boolean,
): HeldRecord {
  const account = values['account'];
  return {
    object,
    id,
    name: String(values[title] ?? ''),
    ownerId,
    teamId,
    accountId: object !== 'lead' && typeof account === 'string' ? account : null,
    subjectId: null,
    isOpen: isOpenRecord(object, values),
    amount: object === 'deal' && seesAmount ? BigInt(String(values['base_amount'] ?? 0)) : null,
  };
}

function isOpenRecord(object: RecordObject, values: StoredRecord['values']): boolean {
  if (object === 'deal') return values['outcome'] === undefined || values['outcome'] === 'open';
  if (object === 'lead') return isOpenLead(String(values['status'] ?? 'new') as 'new');
  return true;
}

/** Whoever may read none of a kind hands over none of it. */
function sees({ principal }: Work, object: HandOverObject): boolean {
  return scopeOf(principal, object, 'read') !== null;
}

/** What somebody holds of one kind. */
export function heldBy(work: Work, object: RecordObject, userId: string): Promise<Found[]> {
  return findHeld(work, object, sql`r.owner_id = ${userId}`);
}

export async function tasksOf(work: Work, userId: string): Promise<HeldRecord[]> {
  if (!sees(work, 'task')) return [];
  return (await openTasksOf(work, userId, mostRecords + 1)).map(heldTask);
}

/** Open tasks about these records, or about anything of these accounts. */
export async function tasksAbout(work: Work, records: readonly HeldRecord[]): Promise<HeldRecord[]> {
  if (!sees(work, 'task')) return [];
  const about = {
    records: records.map(({ id }) => id),
    accounts: records.filter(({ object }) => object === 'account').map(({ id }) => id),
  };
  return (await openTasksAbout(work, about, mostRecords + 1)).map(heldTask);
}

function heldTask(task: OpenTask): HeldRecord {
  return {
    object: 'task',
    id: task.id,
    name: task.title,
    ownerId: task.ownerId,
    teamId: task.teamId,
    accountId: task.accountId,
    subjectId: task.subject?.id ?? null,
    isOpen: true,
    amount: null,
  };
}
