import { sql } from 'kysely';
import { say } from '../../platform/model/label.ts';
import { Refusal } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { changeStage, type StageChangeInput } from './change-stage.ts';

export type BulkFailure = { id: string; name: string; code: string; message: string };

/** Moves each deal by the same rule as a single one; a refused deal is told with its reason and spoils no other. */
export async function changeStages(
  work: Work,
  ids: readonly string[],
  change: Omit<StageChangeInput, 'dealId'>,
) {
  const failed: BulkFailure[] = [];
  for (const dealId of new Set(ids)) {
    await sql`savepoint one_deal`.execute(work.db);
    try {
      await changeStage(work, { ...change, dealId });
      await sql`release savepoint one_deal`.execute(work.db);
    } catch (error) {
      await sql`rollback to savepoint one_deal`.execute(work.db);
      if (!(error instanceof Refusal)) throw error;
      const message = say(error.reason.label, work.principal.locale, error.values);
      failed.push({ id: dealId, name: await nameOf(work, dealId), code: error.code, message });
    }
  }
  return { changed: new Set(ids).size - failed.length, failed };
}

async function nameOf({ db, principal }: Work, dealId: string): Promise<string> {
  const deal = await db
    .selectFrom('deal')
    .select('name')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirst();
  return deal?.name ?? '';
}
