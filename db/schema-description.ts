/** The schema as the catalogue tells it: for db/schema.sql, for the table types, and for the tests that compare them. */
import type pg from 'pg';

type Column = { table: string; name: string; type: string; nullable: boolean; default: string | null };

async function columns(client: pg.ClientBase): Promise<Column[]> {
  const found = await client.query<Column>(
    `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as default
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname, a.attnum`,
  );
  return found.rows;
}

async function lines(client: pg.ClientBase, query: string): Promise<string[]> {
  const found = await client.query<{ line: string }>(query);
  return found.rows.map((row) => row.line);
}

const constraintLines = `select c.relname || ': ' || pg_get_constraintdef(k.oid) as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and k.contype in ('p', 'u', 'f', 'c') order by c.relname, k.contype, k.conname`;
const indexLines = `select indexdef || ';' as line from pg_indexes where schemaname = 'public' order by tablename, indexname`;
const policyLines = `select 'create policy ' || policyname || ' on ' || tablename || ' as ' || lower(permissive) || ' for '
    || lower(cmd) || coalesce(' using (' || qual || ')', '') || coalesce(' with check (' || with_check || ')', '') || ';' as line
  from pg_policies where schemaname = 'public' order by tablename, policyname`;

/** A readable, stable text of tables, constraints, indexes and policies. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
  const byTable = Map.groupBy(await columns(client), (column) => column.table);
  const tables = [...byTable].map(
    ([table, own]) =>
      `create table ${table} (\n${own.map((column) => `  ${columnLine(column)}`).join(',\n')}\n);`,
  );
  const constraints = (await lines(client, constraintLines)).map((line) => `-- ${line}`);
  return [
    '-- Written by `npm run db:schema` from the migrations; a test compares it with them.',
    ...tables,
    '-- Constraints',
    constraints.join('\n'),
    '-- Indexes',
    (await lines(client, indexLines)).join('\n'),
    '-- Policies',
    (await lines(client, policyLines)).join('\n'),
    '',
  ].join('\n\n');
}

function columnLine(column: Column): string {
  const rest = `${column.nullable ? '' : ' not null'}${column.default ? ` default ${column.default}` : ''}`;
  return `${column.name} ${column.type}${rest}`;
}

const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  integer: 'number',
  'double precision': 'number',
  smallint: 'number',
  bigint: 'bigint',
  boolean: 'boolean',
  date: 'string',
  bytea: 'Buffer',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
};

/** The tables as Kysely types. */
export async function tableTypes(client: pg.ClientBase): Promise<string> {
  const byTable = Map.groupBy(await columns(client), (column) => column.table);
  const types = [...byTable].map(
    ([table, own]) =>
      `export type ${pascal(table)}Table = {\n${own.map((column) => `  ${column.name}: ${columnType(column)};`).join('\n')}\n};`,
  );
  const all = [...byTable.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`).join('\n');
  return [
    '/** Written by `npm run db:schema`; do not edit. */',
    `import type { ColumnType, Generated } from 'kysely';`,
    `type Instant = ColumnType<Date, Date | string, Date | string>;\ntype Json = ColumnType<unknown, string, string>;`,
    ...types,
    `export type Tables = {\n${all}\n};`,
    '',
  ].join('\n\n');
}

function columnType(column: Column): string {
  const told = column.type.startsWith('timestamp')
    ? 'Instant'
    : column.type === 'jsonb'
      ? 'Json'
      : typeOf[column.type];
  if (!told) throw new Error(`no type for ${column.table}.${column.name}: ${column.type}`);
  const nullable = column.nullable ? `${told} | null` : told;
  if (!column.default) return nullable;
  if (told === 'Instant') return 'ColumnType<Date, Date | string | undefined, Date | string>';
  if (told === 'Json') return 'ColumnType<unknown, string | undefined, string>';
  return `Generated<${nullable}>`;
}

function pascal(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
