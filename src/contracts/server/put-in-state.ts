import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { ContractState } from '../model/contract-state.ts';
import type { ContractRow } from './contract-queries.ts';

type Columns = Partial<
  Record<'signed_on' | 'ended_on' | 'end_reason' | 'delivered_on' | 'renewal_deal_id', string | null>
>;
type Told = { type: string; columns?: Columns; payload?: Record<string, unknown> };

/** Puts a contract in a state with what comes along, and tells it; that the step is allowed was asked before. */
export async function putInState(
  work: Work,
  row: ContractRow,
  state: ContractState,
  { type, columns = {}, payload }: Told,
): Promise<void> {
  const { db, principal, now } = work;
  await db
    .updateTable('contract')
    .set({ state, ...columns, version: sql`version + 1`, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', row.id)
    .execute();
  const changed = Object.entries({ state, ...columns }).filter(
    ([field, to]) => to !== row[field as keyof Columns | 'state'],
  );
  work.record({
    type,
    object: 'contract',
    recordId: row.id,
    changes: Object.fromEntries(
      changed.map(([field, to]) => [
        field.replace(/_id$/, ''),
        { from: row[field as keyof Columns | 'state'], to },
      ]),
    ),
    payload: {
      dealId: row.deal_id,
      accountId: row.account_id,
      title: `${row.number} ${row.name}`,
      ...payload,
    },
  });
}
