/** Rules that an organisation has one set of, in a row of its own with a version: read, compared, written, told. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { refusals, refuse } from '../model/refusal.ts';

import { toJson, type Work } from './work.ts';

export type Versioned<R> = { rules: R; version: number };

type Kept<R> = {
  /** A table with tenant_id as its key, rules, version, changed_at and changed_by. */
  table: string;
  schema: z.ZodType<R>;
  /** What holds until the organisation has its own. */
  usual: R;
  /** How a change is told: `changes` gets the rules before and after under this name. */
  told: { type: string; object: string; as: string };
};

type Row = { rules: unknown; version: bigint };

/** The one set of rules of that table. */
export function keptRules<R>({ table, schema, usual, told }: Kept<R>) {
  /** The rules with their version; the usual ones, version 0, until the organisation has its own. */
  const read = async ({ db, principal }: Work): Promise<Versioned<R>> => {
    const { rows } = await sql<Row>`
      select r.rules, r.version from ${sql.table(table)} r where r.tenant_id = ${principal.tenantId}`.execute(
      db,
    );
    const [row] = rows;
    return row
      ? { rules: schema.parse(row.rules), version: Number(row.version) }
      : { rules: usual, version: 0 };
  };

  /** Sets the rules, one version on. Refuses a stale version. */
  const save = async (work: Work, rules: R, version: number): Promise<Versioned<R>> => {
    const before = await read(work);
    if (before.version !== version || !(await write(work, table, rules, version)))
      refuse(refusals.staleVersion);
    work.record({
      type: told.type,
      object: told.object,
      recordId: null,
      changes: { [told.as]: { from: before.rules, to: rules } },
    });
    return { rules, version: version + 1 };
  };

  return { read, save };
}

/** False when somebody else has written in the meantime. */
async function write(
  { db, principal, now }: Work,
  table: string,
  rules: unknown,
  version: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)} as kept (tenant_id, rules, version, changed_at, changed_by)
    values (${principal.tenantId}, ${toJson(rules)}::jsonb, ${version + 1}, ${now}, ${principal.userId}::uuid)
    on conflict (tenant_id) do update set rules = excluded.rules, version = excluded.version,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where kept.version = ${version}`.execute(db);
  return numAffectedRows === 1n;
}
