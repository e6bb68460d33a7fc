/** Reads a table of somebody else's PostgreSQL: judged and pinned like every call outside, in a transaction that only reads. */
import { isIP, Socket } from 'node:net';
import pg from 'pg';
import { findWayOut, isNamedHost, type EgressAllow, type Resolve } from './find-way-out.ts';

export type OutsideQuery = {
  host: string;
  port: number;
  database: string;
  username: string;
  password: string;
  tls: boolean;
  /** One SELECT. */
  query: string;
  /** For one statement, and for all of it. */
  statementTimeoutMs: number;
  timeoutMs: number;
  mostBytes: number;
};

/** Cells are text as PostgreSQL writes it; nothing is ''. */
export type OutsideTable = { header: string[]; rows: AsyncGenerator<string[]> };

/** Why a database did not answer; `detail` is what it said itself. */
export type DatabaseFailureReason =
  | 'timeout'
  | 'too_large'
  | 'certificate'
  | 'unreachable'
  | 'not_secure'
  | 'wrong_login'
  | 'not_read_only'
  | 'query';

export class NoTable extends Error {
  readonly reason: DatabaseFailureReason;
  readonly detail: string;

  constructor(reason: DatabaseFailureReason, detail = '', cause?: unknown) {
    super(`no table: ${reason}`, { cause });
    this.name = 'NoTable';
    this.reason = reason;
    this.detail = detail;
  }
}

const rowsAtOnce = 1000;
const watchMs = 100;

/**
 * Opens the table that a query answers with. Refuses addresses as `egressRefusals` say; throws NoTable for a public host without
 * TLS, and for whatever the database says no to. The caller reads `rows` to the end or returns them: then the connection goes.
 */
export async function openOutsideTable(
  asked: OutsideQuery,
  { allow, resolve }: { allow: EgressAllow; resolve?: Resolve },
): Promise<OutsideTable> {
  const way = await findWayOut(asked, 'database', allow, resolve);
  if (!asked.tls && !isNamedHost(asked, allow)) throw new NoTable('not_secure');
  const socket = new Socket();
  const client = new pg.Client({
    host: way.address,
    port: way.port,
    database: asked.database,
    user: asked.username,
    password: asked.password,
    ssl: asked.tls
      ? { rejectUnauthorized: true, ...(isIP(way.host) === 0 && { servername: way.host }) }
      : false,
    connectionTimeoutMillis: 10_000,
    query_timeout: asked.statementTimeoutMs + 2000,
    application_name: 'mingdou',
    stream: () => socket,
    types: { getTypeParser: parserOf as never },
  });
  const bounds = watch(socket, asked);
  const close = async () => {
    bounds.stop();
    socket.destroy();
    await client.end().catch(() => undefined);
  };
  client.on('error', () => undefined);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await close();
      throw noTableOf(error, bounds.broken());
    }
  };
  const first = await guarded(() => openCursor(client, asked));
  return { header: first.header, rows: rowsOf(client, first.rows, guarded, close) };
}

async function openCursor(client: pg.Client, { query, statementTimeoutMs }: OutsideQuery) {
  await client.connect();
  await client.query('begin transaction read only');
  await client.query(`set local statement_timeout = ${Math.floor(statementTimeoutMs)}`);
  // The extended protocol takes one statement and no more.
  const declared = { text: `declare asked no scroll cursor for ${query}`, queryMode: 'extended' };
  await client.query(declared as pg.QueryConfig);
  const { fields, rows } = await fetchSome(client);
  return { header: fields.map(({ name }) => name), rows };
}

function fetchSome(client: pg.Client) {
  return client.query<string[]>({ text: `fetch forward ${rowsAtOnce} from asked`, rowMode: 'array' });
}

async function* rowsOf(
  client: pg.Client,
  first: string[][],
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
  close: () => Promise<void>,
): AsyncGenerator<string[]> {
  try {
    for (let rows = first; rows.length > 0;) {
      for (const row of rows) yield row.map((cell: string | null) => cell ?? '');
      rows = rows.length < rowsAtOnce ? [] : (await guarded(() => fetchSome(client))).rows;
    }
  } finally {
    await close();
  }
}

/** Everything stays text; what reads as a yes or an instant elsewhere is written as there. */
function parserOf(oid: number): (text: string) => string {
  if (oid === 16) return (text) => (text === 't' ? 'true' : 'false');
  if (oid === 1184) return (text) => text.replace(/([+-]\d{2})$/, '$1:00');
  return (text) => text;
}

/** Ends the connection when it takes too long or brings too much, and remembers why. */
function watch(socket: Socket, { timeoutMs, mostBytes }: OutsideQuery) {
  let broken: 'timeout' | 'too_large' | null = null;
  const begun = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - begun > timeoutMs) broken = 'timeout';
    else if (socket.bytesRead > mostBytes) broken = 'too_large';
    if (broken === null) return;
    socket.destroy();
    clearInterval(timer);
  }, watchMs);
  return { broken: () => broken, stop: () => clearInterval(timer) };
}

const reasons: Readonly<Record<string, DatabaseFailureReason>> = {
  '28P01': 'wrong_login',
  '28000': 'wrong_login',
  '25006': 'not_read_only',
  '57014': 'timeout',
};

function noTableOf(error: unknown, broken: 'timeout' | 'too_large' | null): NoTable {
  if (broken) return new NoTable(broken, '', error);
  const { code = '', message } = error as Error & { code?: string };
  if (error instanceof pg.DatabaseError)
    return new NoTable(reasons[code] ?? 'query', message.slice(0, 300), error);
  if (/timeout/i.test(message)) return new NoTable('timeout', '', error);
  const isCertificate = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(`${code} ${message}`);
  return new NoTable(isCertificate ? 'certificate' : 'unreachable', '', error);
}
