/** Kysely over one checked-out connection: statements of a transaction cannot stray to another. */
import {
  DefaultQueryExecutor,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();

/** Connections are the pool's affair, begin and commit the transaction's. */
const driver: Driver = {
  init: async () => {},
  acquireConnection: () => Promise.reject(new Error('statements run on the connection they are given')),
  beginTransaction: async () => {},
  commitTransaction: async () => {},
  rollbackTransaction: async () => {},
  releaseConnection: async () => {},
  destroy: async () => {},
};
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
};

/**
 * A query builder whose every statement goes to this client at once when it is executed: they run in the order of the
 * calls, whether or not the answers are waited for.
 */
export function kyselyOn(client: pg.ClientBase): Kysely<Tables> {
  const connection: DatabaseConnection = {
    executeQuery: (query) => run(client, query),
    streamQuery: () => {
      throw new Error('streamed queries are not used');
    },
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (use) => use(connection),
  });
  return new Kysely<Tables>({ config: { dialect }, driver, dialect, executor });
}

/** A hot statement that begins with such a comment is parsed and planned once a connection. */
const keptName = /^\s*\/\* kept: ([\w.]+) \*\//;

export async function run<R>(client: pg.ClientBase, query: CompiledQuery): Promise<QueryResult<R>> {
  if (query.parameters.includes(undefined)) throw new Error(`undefined parameter in: ${query.sql}`);
  const name = keptName.exec(query.sql)?.[1];
  const result = await client.query({
    ...(name && { name }),
    text: query.sql,
    values: [...query.parameters],
  });
  return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
}
