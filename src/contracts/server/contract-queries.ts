/** Contracts as their own rules need them: whole, whatever fields the asker may see. */
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { ContractState } from '../model/contract-state.ts';
import type { PlanBy } from '../model/plan/payment-plan.ts';

export type ContractRow = Awaited<ReturnType<typeof getContract>>;
type Keeping = 'live' | 'any';

/** One contract within the asker's reach; undefined when there is none that is kept so. */
export async function findContract({ db, principal }: Work, id: string, keeping: Keeping = 'live') {
  const row = await db
    .selectFrom('contract')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .$if(keeping === 'live', (rows) => rows.where('deleted_at', 'is', null))
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...row,
    state: row.state as ContractState,
    planBy: row.plan_by as PlanBy,
    terms: {
      starts_on: row.starts_on,
      ends_on: row.ends_on,
      notice_days: row.notice_days,
    },
  };
}

/** The same. Refuses as not found what is absent, out of reach or, unless any will do, in the recycle bin. */
export async function getContract(work: Work, id: string, keeping: Keeping = 'live') {
  return (await findContract(work, id, keeping)) ?? refuse(refusals.notFound);
}

/** Has it lines, so that its amount is their sum? */
export async function hasLines({ db, principal }: Work, id: string): Promise<boolean> {
  const line = await db
    .selectFrom('contract_line')
    .select('position')
    .where('tenant_id', '=', principal.tenantId)
    .where('contract_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return line !== undefined;
}

/** The lines in their order. */
export function linesOf({ db, principal }: Work, id: string) {
  return db
    .selectFrom('contract_line')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('contract_id', '=', id)
    .orderBy('position')
    .execute();
}

/** The payment plan in its order. */
export function instalmentsOf({ db, principal }: Work, id: string) {
  return db
    .selectFrom('contract_instalment')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('contract_id', '=', id)
    .orderBy('position')
    .execute();
}

/** Payments and reversals, oldest first. */
export function receiptsOf({ db, principal }: Work, id: string) {
  return db
    .selectFrom('contract_receipt')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('contract_id', '=', id)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
}
