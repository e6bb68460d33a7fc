/** How facts are copied from PostgreSQL into an organisation's file, at first as a whole and then deal by deal. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { copyOut, type Db } from '../../../platform/server/index.ts';
import type { KeptByColumns } from '../../model/measure.ts';
import { quoted, type RunThere } from './engine.ts';
import { amongIds, movingPart, removalOf, settledPart, type Parted } from './moving-rows.ts';

export type KeptColumn = { name: string; type: string };
export type KeptTable = {
  name: string;
  columns: readonly KeptColumn[];
  /** The column that names the record, and whose records these are; null: the cube's own. */
  record: string;
  object: string | null;
  /** Where its rows are copied to at first, and where those that change are written. */
  copiedTo: string;
  writtenTo: string;
};

const typesThere: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  text: 'VARCHAR',
  int4: 'INTEGER',
  int8: 'BIGINT',
  bool: 'BOOLEAN',
  timestamptz: 'TIMESTAMPTZ',
  date: 'DATE',
};

/** The tables with their columns as the catalogue has them. Throws at a type that is not known here. */
export async function readTables(
  db: Db,
  { tables, beside, record }: KeptByColumns & { record: string },
): Promise<KeptTable[]> {
  const own = tables.map((name) => {
    const parts = { copiedTo: settledPart(name), writtenTo: movingPart(name) };
    return { name, record, object: null, only: null, ...parts };
  });
  const others = beside.map(({ table, object, columns }) => {
    return { name: table, record: 'id', object, only: columns, copiedTo: table, writtenTo: table };
  });
  const all = [...own, ...others];
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select c.relname as table, a.attname as name, y.typname as type from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_type y on y.oid = a.atttypid
    where c.oid = any(${all.map(({ name }) => name)}::regclass[]) and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(db);
  return all.map(({ only, ...table }) => ({
    ...table,
    columns: rows
      .filter((row) => row.table === table.name && (only?.includes(row.name) ?? true))
      .map(({ name, type }) => ({ name, type: typeThere(type) })),
  }));
}

function typeThere(type: string): string {
  const there = typesThere[type];
  if (!there) throw new Error(`facts have a column of type ${type}, which is not kept by columns`);
  return there;
}

/** What a file made for other columns does not have: then it is made anew. */
export function shapeOf(tables: readonly KeptTable[], { moves }: KeptByColumns): string {
  return JSON.stringify([moves, ...tables.map(({ name, columns }) => [name, columns])]);
}

const partBytes = 64 << 20;

/**
 * Copies all of an organisation's rows of a table, as they lie there: about as they came to be, which is as good as in order
 * for reading, and asks for no room to sort them in.
 */
export async function copyTable(
  run: RunThere,
  admin: pg.Client,
  { tenantId, folder }: { tenantId: string; folder: string },
  { name, columns, copiedTo }: KeptTable,
): Promise<void> {
  const list = columns.map((column) => column.name).join(', ');
  await run(
    `create or replace table ${copiedTo} (${columns.map((one) => `${one.name} ${one.type}`).join(', ')})`,
  );
  const load = async (file: string) => {
    await run(
      `copy ${copiedTo} from ${quoted(file)} (format csv, auto_detect false, header false, delimiter ',', quote '"', escape '"', nullstr '\\N')`,
    );
    await rm(file);
  };
  const parts = partsOf(path.join(folder, `${tenantId}.${name}`), load);
  await copyOut(
    admin,
    `copy (select ${list} from ${name} where tenant_id = ${pg.escapeLiteral(tenantId)}) to stdout (format csv, null '\\N')`,
    parts.take,
  );
  await parts.end();
}

/** Gathers text in files of bounded size and hands each on when it is full: chunks are whole rows. */
function partsOf(stem: string, load: (file: string) => Promise<void>) {
  const file = `${stem}.csv`;
  let out = createWriteStream(file);
  let bytes = 0;
  const finish = async () => {
    out.end();
    await once(out, 'finish');
    await load(file);
  };
  return {
    take: async (chunk: Buffer): Promise<void> => {
      if (!out.write(chunk)) await once(out, 'drain');
      bytes += chunk.length;
      if (bytes < partBytes) return;
      await finish();
      out = createWriteStream(file);
      bytes = 0;
    },
    end: finish,
  };
}

/** Replaces the rows of these records by what PostgreSQL has of them now, in the caller's transactions there and here. */
export async function replaceRows(
  run: RunThere,
  db: Db,
  { tenantId, kept }: { tenantId: string; kept: Parted },
  tables: readonly KeptTable[],
  ids: readonly string[],
): Promise<void> {
  const texts = await Promise.all(tables.map((table) => rowsAsText(db, tenantId, table, ids)));
  const removal = tables.every(({ object }) => object === null)
    ? await removalOf(run, kept, ids)
    : tables.map(({ writtenTo, record }) => `delete from ${writtenTo} where ${amongIds(record, ids)}`);
  const insertion = tables.map(({ writtenTo, columns }, at) => {
    const shape = JSON.stringify([Object.fromEntries(columns.map(({ name, type }) => [name, type]))]);
    return `insert into ${writtenTo} by name
      select unnest(from_json(${quoted(texts[at]!)}::json, ${quoted(shape)}), recursive := true)`;
  });
  await run([...removal, ...insertion].join(';\n'));
}

async function rowsAsText(
  db: Db,
  tenantId: string,
  { name, record, columns }: KeptTable,
  ids: readonly string[],
): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select coalesce(json_agg(f), '[]')::text as text from (
      select ${sql.join(columns.map((column) => sql.ref(column.name)))} from ${sql.table(name)}
      where tenant_id = ${tenantId} and ${sql.ref(record)} = any(${[...ids]}::uuid[])) f`.execute(db);
  return rows[0]!.text;
}
