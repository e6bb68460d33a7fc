import { isIP } from 'node:net';
import pg from 'pg';
import {
  connectTimeoutMs,
  NoTable,
  rowsAtOnce,
  type DatabaseFailureReason,
  type OpenReader,
  type OutsideQuery,
  type OutsideRow,
} from './outside-table.ts';

/** PostgreSQL: a cursor in a transaction that only reads. */
export const readPostgres: OpenReader = (asked, way, socket) => {
  const client = new pg.Client({
    host: way.address,
    port: way.port,
    database: asked.database,
    user: asked.username,
    password: asked.password,
    ssl: asked.tls
      ? { rejectUnauthorized: true, ...(isIP(way.host) === 0 && { servername: way.host }) }
      : false,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: asked.statementTimeoutMs + 2000,
    application_name: 'mingdou',
    stream: () => socket,
    types: { getTypeParser: parserOf as never },
  });
  client.on('error', () => undefined);
  let fetched: OutsideRow[] | null = null;
  return {
    open: async () => {
      const { fields, rows } = await openCursor(client, asked);
      fetched = rows;
      return fields.map(({ name }) => name);
    },
    next: async () => {
      const rows = fetched ?? (await fetchSome(client)).rows;
      fetched = rows.length < rowsAtOnce ? [] : null;
      return rows;
    },
    close: () => client.end().catch(() => undefined),
    saidNo,
  };
};

async function openCursor(client: pg.Client, { query, statementTimeoutMs, timeZone }: OutsideQuery) {
  await client.connect();
  await client.query('begin transaction read only');
  await client.query(`set local statement_timeout = ${Math.floor(statementTimeoutMs)}`);
  await client.query("select set_config('TimeZone', $1, true)", [timeZone]);
  // The extended protocol takes one statement and no more.
  const declared = { text: `declare asked no scroll cursor for ${query}`, queryMode: 'extended' };
  await client.query(declared as pg.QueryConfig);
  return fetchSome(client);
}

function fetchSome(client: pg.Client) {
  return client.query<(string | null)[]>({
    text: `fetch forward ${rowsAtOnce} from asked`,
    rowMode: 'array',
  });
}

/** Everything stays text; what reads as a yes or an instant elsewhere is written as there. */
function parserOf(oid: number): (text: string) => string {
  if (oid === 16) return (text) => (text === 't' ? 'true' : 'false');
  if (oid === 1184) return (text) => text.replace(/([+-]\d{2})$/, '$1:00');
  return (text) => text;
}

const reasons: Readonly<Record<string, DatabaseFailureReason>> = {
  '28P01': 'wrong_login',
  '28000': 'wrong_login',
  '25006': 'not_read_only',
  '57014': 'timeout',
  '3D000': 'no_such_database',
  '42P01': 'no_such_table',
};

function saidNo(error: unknown): NoTable | null {
  if (error instanceof pg.DatabaseError)
    return new NoTable(reasons[error.code ?? ''] ?? 'query', error.message, error);
  const isWithoutTls = /does not support SSL/.test((error as Error).message);
  return isWithoutTls ? new NoTable('no_tls', '', error) : null;
}
