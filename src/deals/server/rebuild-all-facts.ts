import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import { listPipelines } from './pipeline-queries.ts';
import { rebuildFacts } from './rebuild-facts.ts';

/** A number that changes with any value of any row, whatever their order. */
export type FactDigest = { rows: number; digest: string };

export type RebuiltFacts = {
  deals: number;
  /** False: some facts were not what the log says. */
  asBefore: boolean;
  facts: { deals: FactDigest; visits: FactDigest };
};

/**
 * Folds the facts of all deals from their logs anew, and tells whether they had been right. Idempotent; moves made
 * meanwhile wait for the part that holds their deal. What is kept by columns is copied anew afterwards.
 */
export async function rebuildAllFacts(work: Work): Promise<RebuiltFacts> {
  const before = await digests(work);
  let deals = 0;
  for (const pipeline of await listPipelines(work, 'all')) deals += await rebuildFacts(work, pipeline);
  const after = await digests(work);
  return { deals, asBefore: JSON.stringify(before) === JSON.stringify(after), facts: after };
}

async function digests(work: Work): Promise<RebuiltFacts['facts']> {
  return { deals: await digestOf(work, 'deal_fact'), visits: await digestOf(work, 'visit_fact') };
}

async function digestOf({ db, principal }: Work, table: 'deal_fact' | 'visit_fact'): Promise<FactDigest> {
  const { rows } = await sql<{ rows: bigint; digest: string }>`
    select count(*) as rows, coalesce(sum(hashtextextended(f::text, 0)), 0)::text as digest
    from ${sql.table(table)} f where f.tenant_id = ${principal.tenantId}`.execute(db);
  const [{ rows: count, digest }] = rows as [(typeof rows)[number]];
  return { rows: Number(count), digest };
}
