/** What the values of a joined column stand for: as somebody chose, else as they are found among ours. */
import { sql } from 'kysely';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { NamedMeaning } from '../model/outside-source.ts';
import { mostValues } from '../model/source-limits.ts';
import { findTargets } from './targets.ts';

/** Target by value; null: nobody knows. Keeps the list of them with the source, choices of people as they were. */
export async function matchValues(
  work: Work,
  sourceId: string,
  meaning: NamedMeaning,
  counts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, string | null>> {
  const values = [...counts.keys()].slice(0, mostValues);
  const chosen = await chosenTargets(work, sourceId, meaning);
  const found = await findTargets(
    work,
    meaning,
    values.filter((value) => !chosen.has(value)),
  );
  const targets = new Map([...values.map((value) => [value, found.get(value) ?? null] as const), ...chosen]);
  await keepMatches(work, sourceId, meaning, targets, { counts, chosen });
  return targets;
}

async function chosenTargets({ db, principal }: Work, sourceId: string, meaning: NamedMeaning) {
  const rows = await db
    .selectFrom('outside_match')
    .select(['value', 'target'])
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', sourceId)
    .where('meaning', '=', meaning)
    .where('is_chosen', '=', true)
    .execute();
  return new Map(rows.map(({ value, target }) => [value, target]));
}

async function keepMatches(
  { db, principal }: Work,
  sourceId: string,
  meaning: NamedMeaning,
  targets: ReadonlyMap<string, string | null>,
  { counts, chosen }: { counts: ReadonlyMap<string, number>; chosen: ReadonlyMap<string, string | null> },
): Promise<void> {
  await db
    .deleteFrom('outside_match')
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', sourceId)
    .where('meaning', '=', meaning)
    .execute();
  const rows = [...targets].map(([value, target]) => ({
    value,
    target,
    is_chosen: chosen.has(value),
    row_count: counts.get(value) ?? 0,
  }));
  await sql`
    insert into outside_match (tenant_id, source_id, meaning, value, target, is_chosen, row_count)
    select ${principal.tenantId}, ${sourceId}, ${meaning}, r.value, r.target, r.is_chosen, r.row_count
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (value text, target text, is_chosen boolean, row_count int)`.execute(
    db,
  );
}
