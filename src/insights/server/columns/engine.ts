/** The column store's engine: DuckDB inside this process, one file an organisation, as much of it as is used here. */
import { mkdirSync } from 'node:fs';
import type * as Duck from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBInstance, Json } from '@duckdb/node-api';

type DuckDb = typeof Duck;

/** Rows as JSON has them: whole numbers of 64 bits as text. */
export type EngineAnswer = { columns: readonly { name: string; type: string }[]; rows: readonly Json[][] };

/** Runs one statement with `$1`, `$2` … on an organisation's file; without values several, parted by `;`. */
export type RunThere = (statement: string, values?: readonly unknown[]) => Promise<EngineAnswer>;

export type Engine = {
  /** Opens an organisation's file, or makes it. */
  attach(name: string, file: string): Promise<void>;
  detach(name: string): Promise<void>;
  /** On a connection to that file which nobody else has meanwhile; what takes longer than `mostMs` is broken off. */
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
  const own = await instance.connect();
  const run = (statement: string) => runOn(duck, own, statement);
  await run("set global TimeZone = 'UTC'");
  await run(`set allowed_directories = [${quoted(folder)}]`);
  await run('set enable_external_access = false');
  const resting = restingConnections(instance);
  return {
    attach: async (name, file) => void (await run(`attach ${quoted(file)} as ${named(name)}`)),
    detach: async (name) => {
      resting.end(name);
      await run(`detach ${named(name)}`);
    },
    on: async (name, use, mostMs) => {
      const connection = await resting.take(name);
      const timer = mostMs === undefined ? undefined : setTimeout(() => connection.interrupt(), mostMs);
      try {
        const result = await use((statement, values) => runOn(duck, connection, statement, values));
        resting.keep(name, connection);
        return result;
      } catch (error) {
        // What it was about ends with it.
        connection.closeSync();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => {
      resting.endAll();
      own.closeSync();
      instance.closeSync();
    },
  };
}

const mostResting = 4;

/** Connections that are at rest, a few an organisation: opening one takes as many steps as a question. */
function restingConnections(instance: DuckDBInstance) {
  const resting = new Map<string, DuckDBConnection[]>();
  const end = (name: string): void => {
    for (const connection of resting.get(name) ?? []) connection.closeSync();
    resting.delete(name);
  };
  return {
    end,
    endAll: () => [...resting.keys()].forEach(end),
    take: async (name: string): Promise<DuckDBConnection> => {
      const found = resting.get(name)?.pop();
      if (found) return found;
      const connection = await instance.connect();
      await connection.run(`use ${named(name)}`);
      return connection;
    },
    keep: (name: string, connection: DuckDBConnection): void => {
      const kept = resting.get(name) ?? [];
      resting.set(name, kept);
      if (kept.length < mostResting) kept.push(connection);
      else connection.closeSync();
    },
  };
}

/**
 * What values are is said in the statement itself: known when it is planned they tell which rows need not be read, and the engine
 * is asked once instead of step by step.
 */
async function runOn(
  duck: DuckDb,
  connection: DuckDBConnection,
  statement: string,
  values: readonly unknown[] = [],
): Promise<EngineAnswer> {
  const literals = values.map(literalOf);
  const result = await connection.run(statement.replace(/\$(\d+)/g, (_, at) => literals[Number(at) - 1]!));
  const columns = result.columnNames().map((name, at) => ({ name, type: String(result.columnType(at)) }));
  const chunks = Array.from({ length: result.chunkCount }, (_, at) => result.getChunk(at));
  return { columns, rows: chunks.flatMap((chunk) => chunk.convertRows(duck.JsonDuckDBValueConverter)) };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids as such, else every id of a column would be made text to be compared; lists are text, cast by the statement. */
function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) return `${quoted(value.toISOString())}::timestamptz`;
  if (Array.isArray(value)) return `[${value.map((one) => quoted(String(one))).join(', ')}]::varchar[]`;
  if (typeof value === 'bigint') return `(${value})::bigint`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return `(${value})::${Number.isInteger(value) ? 'integer' : 'double'}`;
  const text = String(value);
  if (text === 'infinity' || text === '-infinity') return `${quoted(text)}::timestamptz`;
  return `${quoted(text)}::${uuid.test(text) ? 'uuid' : 'varchar'}`;
}

/** A text as the engine's SQL has it: a quote in it is doubled, and nothing else means anything there. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
