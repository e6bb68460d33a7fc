/** Reads records as a hand-over looks at them, within what the asker may see. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { isOpenLead } from '../../leads/model/lead/lead-status.ts';
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
  type Values,
} from '../../records/server/index.ts';
import { isOpenCase, type CaseState } from '../../service/model/case/case-state.ts';
import { mostRecords, type RecordObject } from '../model/hand-over.ts';
import { handOverRefusals } from '../model/refusals.ts';
import type { HeldRecord } from '../model/units.ts';
import { recordKinds } from './handed-kinds.ts';

export const recordObjects = Object.keys(recordKinds) as readonly RecordObject[];

type Found = HeldRecord & { values: StoredRecord['values'] };

/** Records `r` of one kind in use that the asker sees. Refuses more than a hand-over takes. */
export async function findHeld(
  work: Work,
  object: RecordObject,
  where: RawBuilder<unknown>,
): Promise<Found[]> {
  // Whoever may read none of a kind hands over none of it.
  if (scopeOf(work.principal, object, 'read') === null) return [];
  const kind = recordKinds[object];
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
  const counted = object === 'deal' && seesAmount ? (values['base_amount'] ?? null) : undefined;
  return {
    object,
    id,
    name: String(values[title] ?? ''),
    ownerId,
    teamId,
    accountId: object === 'lead' ? null : idOf(values['account']),
    subjectId: object === 'lead' ? null : idOf(values['deal']),
    isOpen: isOpenRecord[object]?.(values) ?? true,
    amount: typeof counted === 'string' ? BigInt(counted) : null,
    isUnpriced: counted === null,
  };
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Is it still being worked on? Where its state is hidden, it is taken for open. */
const isOpenRecord: Partial<Record<RecordObject, (values: Values) => boolean>> = {
  deal: ({ outcome = 'open' }) => outcome === 'open',
  lead: ({ status }) => isOpenLead(String(status ?? 'new') as 'new'),
  quote: ({ state }) => !['accepted', 'declined', 'expired', 'superseded'].includes(String(state)),
  contract: ({ state }) => !['ended', 'terminated'].includes(String(state)),
  delivery: ({ state }) => state !== 'accepted',
  case: ({ state = 'new' }) => isOpenCase(state as CaseState),
};

/** What somebody holds of one kind. */
export function heldBy(work: Work, object: RecordObject, userId: string): Promise<Found[]> {
  return findHeld(work, object, sql`r.owner_id = ${userId}`);
}
