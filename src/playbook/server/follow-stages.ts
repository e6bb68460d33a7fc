import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';

/**
 * A new version of a pipeline leaves stages out: their pieces serve the stages that stand in for them, and what was used
 * in them was used there. `mapping`: stage left out → stage kept. Call it elevated.
 */
export async function followStages(
  { db, principal }: Work,
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  const t = principal.tenantId;
  for (const [from, to] of Object.entries(mapping)) {
    await sql`
      insert into playbook_stage (tenant_id, piece_id, stage_id)
      select s.tenant_id, s.piece_id, ${to} from playbook_stage s where s.tenant_id = ${t} and s.stage_id = ${from}
      on conflict do nothing`.execute(db);
    await db.deleteFrom('playbook_stage').where('tenant_id', '=', t).where('stage_id', '=', from).execute();
    await db
      .updateTable('playbook_use')
      .set({ stage_id: to })
      .where('tenant_id', '=', t)
      .where('stage_id', '=', from)
      .execute();
  }
}
