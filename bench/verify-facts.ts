/** The generated facts against the product's own reading of the log: what is fast must first be right. */
import { listPipelines, rebuildFacts } from '../src/deals/server/index.ts';
import { inWork, systemPrincipal } from '../src/platform/server/index.ts';
import type { Place } from './place.ts';

const digestSql = (table: string) =>
  `select md5(string_agg(to_jsonb(f)::text, ',' order by to_jsonb(f)::text)) as digest from ${table} f where deal_id = any($1::uuid[])`;

/** Folds the logs of a sample anew as the product rebuilds facts; throws when one of its facts becomes another. */
export async function verifyFacts({ admin, database, company }: Place, sample: number): Promise<void> {
  const found = await admin.query<{ id: string }>(
    `select id from deal where hashtext(id::text) % 97 = 0 order by id limit ${sample}`,
  );
  const ids = found.rows.map((row) => row.id);
  const digests = async () => {
    const told = [];
    for (const table of ['deal_fact', 'visit_fact'])
      told.push((await admin.query(digestSql(table), [ids])).rows[0].digest);
    return told.join();
  };
  const before = await digests();
  const rebuilt = await inWork(database, systemPrincipal(company.tenantId), 'bench', async (work) =>
    rebuildFacts(work, (await listPipelines(work))[0]!, ids),
  );
  if (rebuilt !== ids.length || (await digests()) !== before)
    throw new Error('generated facts differ from those folded from the log');
  console.log(`facts of ${rebuilt} deals folded anew from their logs: the same`);
}
