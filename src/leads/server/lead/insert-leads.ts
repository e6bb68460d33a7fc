/** Writes leads with what happened to them before: their touches, every change of hands, and their conversion. */
import type { Insertable } from 'kysely';
import { joinHistory } from '../../../activities/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import { insertRecords, type Values } from '../../../records/server/index.ts';
import type { Touch } from '../../model/capture/lead-draft.ts';
import type { Hands, MoveCause } from '../../model/lead/hands.ts';
import { leadKind } from './lead-kind.ts';
import { touchRow } from './touch-row.ts';

/** One change of hands, oldest first; the first comes from nowhere. */
export type PastMove = {
  at: Date;
  to: Hands;
  cause: MoveCause;
  reason?: string | null;
  actorId?: string | null;
};

/** What a converted lead became; its history is told by those records, too. */
export type PastConversion = {
  at: Date;
  actorId: string | null;
  accountId: string;
  accountMade: boolean;
  contactId: string;
  dealId: string;
};

/** A lead to be written: checked values by field id, owner, team and moments too, as they are now. */
export type LeadWithPast = {
  id?: string;
  createdAt: Date;
  createdBy?: string | null;
  values: Values;
  /** Columns that are no field: when it entered its pool, when it was picked. */
  columns?: Values;
  touches: readonly Touch[];
  moves: readonly PastMove[];
  conversion?: PastConversion | null;
};

const rowsAtOnce = 500;

/** Inserts leads, touches and moves, and notes one change for each lead; returns the ids in order. The values are trusted. */
export async function insertLeads(work: Work, leads: readonly LeadWithPast[]): Promise<string[]> {
  const ids = await insertRecords(
    work,
    leadKind,
    leads.map(({ id, createdAt, createdBy, values, columns }) => ({
      ...(id && { id }),
      createdAt,
      createdBy: createdBy ?? null,
      values,
      ...(columns && { columns }),
    })),
  );
  await insertInParts(
    work,
    'lead_touch',
    leads.flatMap(({ touches }, index) => touches.map((touch) => touchRow(work, ids[index]!, touch))),
  );
  await insertInParts(
    work,
    'lead_move',
    leads.flatMap(({ moves }, index) => moveRows(work, ids[index]!, moves)),
  );
  await insertInParts(
    work,
    'lead_conversion',
    leads.flatMap(({ conversion }, index) =>
      conversion ? [conversionRow(work, ids[index]!, conversion)] : [],
    ),
  );
  for (const [index, { conversion }] of leads.entries())
    if (conversion) await joinHistory(work, { object: 'lead', id: ids[index]! }, resultsOf(conversion));
  return ids;
}

function resultsOf({ accountId, contactId, dealId }: PastConversion) {
  return [
    { object: 'account', id: accountId },
    { object: 'contact', id: contactId },
    { object: 'deal', id: dealId },
  ];
}

function conversionRow(
  { principal }: Work,
  leadId: string,
  { at, actorId, accountId, accountMade, contactId, dealId }: PastConversion,
): Insertable<Tables['lead_conversion']> {
  return {
    tenant_id: principal.tenantId,
    id: newId(),
    lead_id: leadId,
    at,
    actor_id: actorId,
    status_before: 'qualified',
    account_id: accountId,
    account_made: accountMade,
    contact_id: contactId,
    contact_made: accountMade,
    deal_id: dealId,
  };
}

async function insertInParts<T extends 'lead_touch' | 'lead_move' | 'lead_conversion'>(
  { db }: Work,
  table: T,
  rows: Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + rowsAtOnce) as never)
      .execute();
  }
}

function moveRows(
  { principal }: Work,
  leadId: string,
  moves: readonly PastMove[],
): Insertable<Tables['lead_move']>[] {
  return moves.map(({ at, to, cause, reason, actorId }, index) => {
    const before = moves[index - 1];
    return {
      tenant_id: principal.tenantId,
      id: newId(),
      lead_id: leadId,
      at,
      from_owner_id: before?.to.ownerId ?? null,
      to_owner_id: to.ownerId,
      from_pool_id: before?.to.poolId ?? null,
      to_pool_id: to.poolId,
      cause,
      reason: reason ?? null,
      actor_id: actorId ?? null,
      decision_id: null,
      held_seconds: before ? BigInt(Math.round((at.getTime() - before.at.getTime()) / 1000)) : null,
    };
  });
}
