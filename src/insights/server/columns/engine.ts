/** The column store's engine: DuckDB inside this process, one file an organisation, as much of it as is used here. */
import { mkdirSync } from 'node:fs';
import type * as Duck from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue, Json } from '@duckdb/node-api';

type DuckDb = typeof Duck;

/** Rows as JSON has them: whole numbers of 64 bits as text. */
export type EngineAnswer = { columns: readonly { name: string; type: string }[]; rows: readonly Json[][] };

/** Runs one statement with `$1`, `$2` … on an organisation's file. */
export type RunThere = (statement: string, values?: readonly unknown[]) => Promise<EngineAnswer>;

export type Engine = {
  /** Opens an organisation's file, or makes it. */
  attach(name: string, file: string): Promise<void>;
  detach(name: string): Promise<void>;
  /** A connection of its own to that file, ended afterwards; what takes longer than `mostMs` is broken off. */
  on<T>(name: string, use: (run: RunThere) => Promise<T>, mostMs?: number): Promise<T>;
  close(): void;
};

/** Opens the engine. It reads and writes below `folder` only and holds at most `memoryMb`. */
export async function openEngine(folder: string, memoryMb: number): Promise<Engine> {
  mkdirSync(folder, { recursive: true });
  const duck = await import('@duckdb/node-api');
  const instance = await duck.DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryMb}MB`,
    temp_directory: `${folder}/spill`,
  });
  const run = (statement: string) =>
    connected(instance, (connection) => runOn(duck, connection, statement, []));
  await run("set global TimeZone = 'UTC'");
  await run(`set allowed_directories = [${quoted(folder)}]`);
  await run('set enable_external_access = false');
  return {
    attach: async (name, file) => void (await run(`attach ${quoted(file)} as ${named(name)}`)),
    detach: async (name) => void (await run(`detach ${named(name)}`)),
    on: (name, use, mostMs) =>
      connected(instance, async (connection) => {
        const timer = mostMs === undefined ? undefined : setTimeout(() => connection.interrupt(), mostMs);
        try {
          await connection.run(`use ${named(name)}`);
          return await use((statement, values = []) => runOn(duck, connection, statement, values));
        } finally {
          clearTimeout(timer);
        }
      }),
    close: () => instance.closeSync(),
  };
}

async function connected<T>(
  instance: DuckDBInstance,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
  }
}

async function runOn(
  duck: DuckDb,
  connection: DuckDBConnection,
  statement: string,
  values: readonly unknown[],
): Promise<EngineAnswer> {
  const bound = values.map((value) => bind(duck, value));
  const read = await connection.runAndReadAll(
    statement,
    bound.map(({ value }) => value),
    bound.map(({ type }) => type),
  );
  const columns = read.columnNames().map((name, at) => ({ name, type: String(read.columnType(at)) }));
  return { columns, rows: read.getRowsJson() };
}

type Bound = { value: DuckDBValue; type: DuckDBType };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids as such, else every id of a column would be made text to be compared; lists are text, cast by the statement. */
function bind(duck: DuckDb, value: unknown): Bound {
  if (value === null || value === undefined) return { value: null, type: duck.SQLNULL };
  if (value instanceof Date)
    return {
      value: new duck.DuckDBTimestampTZValue(BigInt(value.getTime()) * 1000n),
      type: duck.TIMESTAMPTZ,
    };
  if (Array.isArray(value))
    return { value: duck.listValue(value.map(String)), type: duck.LIST(duck.VARCHAR) };
  if (typeof value === 'bigint') return { value, type: duck.BIGINT };
  if (typeof value === 'boolean') return { value, type: duck.BOOLEAN };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { value, type: duck.INTEGER } : { value, type: duck.DOUBLE };
  const text = String(value);
  if (text === 'infinity' || text === '-infinity') {
    const { PosInf, NegInf } = duck.DuckDBTimestampTZValue;
    return { value: text === 'infinity' ? PosInf : NegInf, type: duck.TIMESTAMPTZ };
  }
  if (!uuid.test(text)) return { value: text, type: duck.VARCHAR };
  return {
    value: duck.DuckDBUUIDValue.fromUint128(BigInt(`0x${text.replaceAll('-', '')}`)),
    type: duck.UUID,
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
