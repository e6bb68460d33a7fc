/** The tables an installation keeps, as backup, restore and distribution need them. */
import pg from 'pg';

export type KeptTable = { name: string; columns: string[]; key: string[] };

/** Made by migrating, so neither saved nor restored. */
export const migrationTable = 'migration';

type Row = { name: string; columns: string[]; key: string[] };

const tablesSql = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select a.attname::text || case when a.atttypid = 'text'::regtype then ' collate "C"' else '' end
      from pg_index i cross join unnest(i.indkey) with ordinality k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary order by k.place) as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' order by c.relname`;

const referencesSql = `
  select c.relname as "from", t.relname as "to"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and k.contype = 'f' and k.conrelid <> k.confrelid order by 1, 2`;

/** All tables, referred ones before those that refer to them; `key` is the order of rows that does not depend on the server. */
export async function keptTables(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<Row>(tablesSql);
  const references = (await client.query<{ from: string; to: string }>(referencesSql)).rows;
  const left = new Map(rows.filter((row) => row.name !== migrationTable).map((row) => [row.name, row]));
  const ordered: KeptTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(
      (row) => !references.some((one) => one.from === row.name && left.has(one.to)),
    );
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    ordered.push(...free);
    for (const { name } of free) left.delete(name);
  }
  return ordered;
}

/** The statement that tells all rows of a table in the order of its key. */
export function readStatement({ name, columns, key }: KeptTable): string {
  return `copy (select ${columnList(columns)} from only public.${pg.escapeIdentifier(name)} order by ${key.join(', ')}) to stdout`;
}

export function writeStatement({ name, columns }: Pick<KeptTable, 'name' | 'columns'>): string {
  return `copy public.${pg.escapeIdentifier(name)} (${columnList(columns)}) from stdin`;
}

function columnList(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}

/** Makes the text of rows the same on every server, whatever its settings. */
export const plainText = `set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'; set statement_timeout = 0; set row_security = off`;
