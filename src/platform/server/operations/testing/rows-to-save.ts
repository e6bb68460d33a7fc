/** Rows that a backup must bring back exactly: texts with every sign that COPY escapes, and files with contents on disk. */
import { insertFiles } from '../../../../activities/server/index.ts';
import { insertDeals } from '../../../../deals/server/insert-deals.ts';
import { listPipelines } from '../../../../deals/server/pipeline-queries.ts';
import type { Work } from '../../work.ts';

export async function someDeals(work: Work): Promise<void> {
  const pipeline = (await listPipelines(work))[0]!;
  const at = '2026-03-01T02:00:00.000Z';
  const drafts = Array.from({ length: 300 }, (_, index) => ({
    values: {
      name: `华南\t扩容\n第 ${index} 期 \\N 😀`,
      pipeline_id: pipeline.id,
      amount: BigInt(index) * 100_00n,
      probability: null,
      owner_id: null,
      team_id: null,
      source: null,
      product_id: null,
      account_id: null,
      expected_close_on: '2026-12-31',
      currency: 'CNY',
    },
    log: [
      {
        toStageId: pipeline.stages[0]!.id,
        at,
        actorId: null,
        ownerIdAt: null,
        teamIdAt: null,
        amountAt: 0n,
        cause: 'import' as const,
        lossReasonId: null,
      },
    ],
  }));
  await insertDeals(work, pipeline, drafts, new Set());
}

export const contract = { name: '合同.txt', content: Buffer.from('第一版') };
export const changed = { name: '合同.txt', content: Buffer.from('第二版') };

/** A file of two versions on a deal, its contents in `dataDir`. */
export async function someFiles(work: Work, dataDir: string): Promise<void> {
  const { id } = await work.db
    .selectFrom('deal')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const versions = [contract, changed].map((one) => ({ ...one, at: work.now, authorId: null }));
  await insertFiles(work, dataDir, [{ subjectObject: 'deal', subjectId: id, accountId: null, versions }]);
}
