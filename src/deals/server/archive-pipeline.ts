import { refusals, refuse, type RefusalReason } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';

const stillUsed: RefusalReason = {
  code: 'pipeline_in_use',
  label: { zh: '这个流程里还有进行中的商机', en: 'There are open deals in this pipeline' },
};

/** Takes a pipeline out of use; its history stays. Refuses while it holds open deals. */
export async function archivePipeline(work: Work, id: string): Promise<null> {
  const { db, principal, now } = work;
  const open = await db
    .selectFrom('deal_fact')
    .select('deal_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('pipeline_id', '=', id)
    .where('outcome', '=', 'open')
    .limit(1)
    .execute();
  if (open.length > 0) refuse(stillUsed);
  const archived = await db
    .updateTable('pipeline')
    .set({ archived_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst();
  if (archived.numUpdatedRows === 0n) refuse(refusals.notFound);
  work.record({ type: 'pipeline.archived', object: 'pipeline', recordId: id });
  return null;
}
