/** Amounts of kept records, when the organisation's currency is to be another one. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { MoneyKeeper } from '../../identity/server/index.ts';
import type { Field } from '../../platform/model/fields.ts';
import type { Work } from '../../platform/server/index.ts';
import { customFieldsOf } from './custom-fields.ts';
import { customKey } from '../model/field-schema.ts';
import type { RecordKind } from './record-kind.ts';

/** Which kinds have a record with an amount that is not nothing; records without one go along into the other currency. */
export function moneyOfRecords(kinds: readonly RecordKind[]): MoneyKeeper {
  return {
    amounts: async (work) => {
      const holding: RecordKind[] = [];
      for (const kind of kinds) if (await holdsAmounts(work, kind)) holding.push(kind);
      return holding.map(({ catalogue }) => catalogue.plural);
    },
    follow: async (work, change) => {
      for (const kind of kinds)
        for (const column of currencyColumns(kind)) await renameCurrency(work, kind, column, change);
    },
  };
}

const isMoney = ({ kind }: Field): boolean => kind === 'money';

async function holdsAmounts(work: Work, kind: RecordKind): Promise<boolean> {
  const { custom } = await customFieldsOf(work, kind.object);
  const amounts: RawBuilder<SqlBool>[] = [
    ...kind.catalogue.fields
      .filter((field) => isMoney(field) && field.column !== undefined)
      .map(({ column }) => sql<SqlBool>`coalesce(${sql.ref(column!)}, 0) <> 0`),
    ...custom
      .filter(isMoney)
      .map(({ id }) => sql<SqlBool>`coalesce(custom ->> ${customKey(id)}::text, '0') <> '0'`),
  ];
  if (amounts.length === 0) return false;
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from ${sql.table(kind.table)}
      where tenant_id = ${work.principal.tenantId} and (${sql.join(amounts, sql` or `)})) as found`.execute(
    work.db,
  );
  return rows[0]!.found;
}

function currencyColumns({ catalogue: { fields } }: RecordKind): string[] {
  const named = new Set(fields.map(({ currencyIn }) => currencyIn));
  return fields.flatMap(({ id, column }) => (named.has(id) && column !== undefined ? [column] : []));
}

async function renameCurrency(
  { db, principal }: Work,
  { table }: RecordKind,
  column: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
    where tenant_id = ${principal.tenantId} and ${sql.ref(column)} = ${from}`.execute(db);
}
