/** The rules by which the installation can be spread over machines later: held on the catalogue and on the source. */
import type pg from 'pg';
import { controlTables } from '../src/platform/server/operations/distribute.ts';

/** What was wrong, and how much was looked at: a check that saw nothing proves nothing. */
export type Findings = { faults: string[]; looked: Record<string, number> };

type Column = {
  table: string;
  name: string;
  type: string;
  required: boolean;
  value: string | null;
  identity: string;
};
type Index = { table: string; name: string; first: string | null; unique: boolean; primary: boolean };
type Reference = {
  table: string;
  name: string;
  to: string;
  first: string;
  firstThere: string;
  onDelete: string;
  onUpdate: string;
};

const isControl = (table: string) => (controlTables as readonly string[]).includes(table);

/** Holds the rules on a migrated database. */
export async function catalogueFindings(client: pg.ClientBase): Promise<Findings> {
  const rows = async <T extends pg.QueryResultRow>(query: string) => (await client.query<T>(query)).rows;
  const tables = (await rows<{ name: string }>(tablesSql)).map((row) => row.name);
  const columns = await rows<Column>(columnsSql);
  const indexes = await rows<Index>(indexesSql);
  const references = await rows<Reference>(referencesSql);
  const triggers = await rows<{ table: string; name: string }>(triggersSql);
  const sequences = await rows<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public'`,
  );
  return {
    faults: [
      ...controlTables
        .filter((table) => !tables.includes(table))
        .map((table) => `${table}: a listed control table is not there`),
      ...tables.flatMap((table) => tenantColumnFaults(table, columns)),
      ...tables.flatMap((table) => primaryKeyFaults(table, indexes)),
      ...columns.flatMap(counterFaults),
      ...indexes.flatMap(indexFaults),
      ...references.flatMap(referenceFaults),
      ...triggers.map(
        ({ table, name }) => `${table}: trigger ${name}; the application writes what follows from a change`,
      ),
      ...sequences.map(({ name }) => `${name}: a sequence; keys are made by the application`),
    ],
    looked: {
      tables: tables.length,
      columns: columns.length,
      indexes: indexes.length,
      references: references.length,
    },
  };
}

const publicTable = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

const tablesSql = `select c.relname as name from pg_class c where ${publicTable} order by 1`;

const columnsSql = `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull as required, pg_get_expr(d.adbin, d.adrelid) as value, a.attidentity as identity
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${publicTable} order by 1, a.attnum`;

const indexesSql = `select c.relname as "table", x.relname as name, i.indisunique as "unique", i.indisprimary as "primary",
    (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as first
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
  where ${publicTable} order by 1, 2`;

const referencesSql = `select c.relname as "table", k.conname as name, t.relname as "to", k.confdeltype as "onDelete", k.confupdtype as "onUpdate",
    (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) as first,
    (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = k.confkey[1]) as "firstThere"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and ${publicTable} order by 1, 2`;

const triggersSql = `select c.relname as "table", g.tgname as name from pg_trigger g join pg_class c on c.oid = g.tgrelid
  where not g.tgisinternal and ${publicTable} order by 1, 2`;

function tenantColumnFaults(table: string, columns: readonly Column[]): string[] {
  if (isControl(table)) return [];
  const column = columns.find((one) => one.table === table && one.name === 'tenant_id');
  return column?.type === 'uuid' && column.required
    ? []
    : [`${table}: no tenant_id uuid not null, and not a listed control table`];
}

function primaryKeyFaults(table: string, indexes: readonly Index[]): string[] {
  return indexes.some((index) => index.table === table && index.primary) ? [] : [`${table}: no primary key`];
}

function counterFaults({ table, name, type, value, identity }: Column): string[] {
  const counted = identity !== '' || (value ?? '').includes('nextval(');
  const numbered = /(^|_)id$/.test(name) && /^(small|big)?int(eger)?$/.test(type);
  if (counted) return [`${table}.${name}: counted by the database; keys are made by the application`];
  return numbered ? [`${table}.${name}: an id is a uuid, not ${type}`] : [];
}

function indexFaults({ table, name, first, unique }: Index): string[] {
  if (isControl(table) || first === 'tenant_id') return [];
  return [`${table}: ${unique ? 'unique index' : 'index'} ${name} does not begin with tenant_id`];
}

function referenceFaults({ table, name, to, first, firstThere, onDelete, onUpdate }: Reference): string[] {
  const faults: string[] = [];
  const setsNull = [onDelete, onUpdate].some((action) => action === 'n' || action === 'd');
  if (setsNull)
    faults.push(
      `${table}: ${name} sets columns when the row it refers to goes; tenant_id would be among them`,
    );
  if (isControl(table) !== isControl(to))
    faults.push(`${table}: ${name} crosses between control tables and tenants' tables (${to})`);
  const together = first === 'tenant_id' && firstThere === 'tenant_id';
  if (!isControl(table) && !isControl(to) && !together)
    faults.push(`${table}: ${name} to ${to} does not begin with tenant_id`);
  return faults;
}
