/** Kysely over one checked-out connection: statements of a transaction cannot stray to another. */
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

/** A query builder whose every statement runs on this client, one after the other. */
export function kyselyOn(client: pg.ClientBase): Kysely<Tables> {
  const connection: DatabaseConnection = {
    executeQuery: (query) => run(client, query),
    streamQuery: () => {
      throw new Error('streamed queries are not used');
    },
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: async () => {},
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
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
