import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { createConnection, type Connection, type TypeCastField } from 'mysql2';
import { offsetAt } from '../../model/calendar.ts';
import {
  connectTimeoutMs,
  NoTable,
  rowsAtOnce,
  type DatabaseFailureReason,
  type OpenReader,
  type OutsideQuery,
  type OutsideRow,
} from './outside-table.ts';

/** MySQL and MariaDB: one query, streamed, in a session and a transaction that only read. */
export const readMysql: OpenReader = (asked, way, socket) => {
  socket.connect(way.port, way.address);
  // Without a name to ask for, TLS compares a certificate with the host that the socket was told to find.
  Object.assign(socket, { _host: way.host });
  const connection = createConnection({
    stream: socket,
    // The name that its certificate must prove: the socket knows the way.
    host: way.host,
    port: way.port,
    database: asked.database,
    user: asked.username,
    password: asked.password,
    ...(asked.tls && { ssl: { rejectUnauthorized: true, verifyIdentity: true } }),
    charset: 'utf8mb4',
    connectTimeout: connectTimeoutMs,
    // Never more than one statement, and no file of ours when the other side asks for one.
    flags: ['-LOCAL_FILES', '-MULTI_STATEMENTS'],
    multipleStatements: false,
    disableEval: true,
  });
  let rows: Readable | null = null;
  // A stream of rows is not told when its connection breaks.
  connection.on('error', (error) => rows?.destroy(error));
  return {
    open: async () => {
      await beginReading(connection, asked);
      rows = ask(connection, asked);
      const [fields] = (await once(rows, 'fields')) as [{ name: string }[] | undefined];
      return (fields ?? []).map(({ name }) => name);
    },
    next: () => nextRows(rows!),
    close: async () => connection.destroy(),
    saidNo: (error) => saidNo(error, asked),
  };
};

/** How MySQL and how MariaDB are told how long a query may take: each knows only its own. */
const timeLimits = (ms: number) => [
  `set session max_execution_time = ${Math.ceil(ms)}`,
  `set session max_statement_time = ${ms / 1000}`,
];
const unknownVariable = 1193;

async function beginReading(
  connection: Connection,
  { statementTimeoutMs, timeZone }: OutsideQuery,
): Promise<void> {
  // Texts and names are quoted as `faultOfQuery` takes them to be.
  await run(connection, "set session sql_mode = 'ONLY_FULL_GROUP_BY'");
  await run(connection, `set session time_zone = '${clockOf(timeZone)}'`);
  await run(connection, 'set session transaction read only');
  for (const limit of timeLimits(statementTimeoutMs))
    await run(connection, limit).catch((error: unknown) => {
      if (numberOf(error) !== unknownVariable) throw error;
    });
  await run(connection, 'start transaction read only');
}

/** Servers know offsets; names of zones only where somebody filled them in. */
function clockOf(timeZone: string): string {
  const minutes = Math.round(offsetAt(Date.now(), timeZone) / 60_000);
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function run(connection: Connection, statement: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  connection.query(statement, (error) => (error ? reject(error) : resolve()));
  return promise;
}

function ask(connection: Connection, { query }: OutsideQuery): Readable {
  const rows = connection
    .query({ sql: query, rowsAsArray: true, typeCast: asText })
    .stream({ highWaterMark: rowsAtOnce });
  // Told to whoever reads on, also when nobody reads at this moment.
  rows.on('error', () => undefined);
  return rows;
}

async function nextRows(stream: Readable): Promise<OutsideRow[]> {
  const rows: OutsideRow[] = [];
  for await (const row of stream.iterator({ destroyOnReturn: false })) {
    rows.push(row as OutsideRow);
    if (rows.length >= rowsAtOnce) break;
  }
  return rows;
}

/**
 * Everything stays text, decimals to their last digit. A day that MySQL knows as zero is nothing; a single bit is a yes or a no.
 * TINYINT(1) stays a digit: as often as a yes it is one of several states.
 */
function asText(field: TypeCastField): string | null {
  if (field.type === 'BIT') return bitsOf(field);
  const text = field.string(field.type === 'JSON' ? 'utf8' : undefined);
  return text?.startsWith('0000-00-00') ? null : text;
}

function bitsOf(field: TypeCastField): string | null {
  const bytes = field.buffer();
  if (bytes === null) return null;
  const number = BigInt(`0x${bytes.toString('hex') || '0'}`);
  if (field.length === 1) return number === 1n ? 'true' : 'false';
  return String(number);
}

const reasons: Readonly<Record<number, DatabaseFailureReason>> = {
  1045: 'wrong_login',
  1698: 'wrong_login',
  1044: 'no_such_database',
  1049: 'no_such_database',
  1146: 'no_such_table',
  1290: 'not_read_only',
  1792: 'not_read_only',
  1205: 'timeout',
  1317: 'timeout',
  1969: 'timeout',
  3024: 'timeout',
  3159: 'wants_tls',
};

function numberOf(error: unknown): number {
  return (error as { errno?: unknown }).errno === undefined ? 0 : Number((error as { errno: unknown }).errno);
}

function saidNo(error: unknown, { tls }: OutsideQuery): NoTable | null {
  const { code, sqlState, message } = error as { code?: string; sqlState?: string; message: string };
  if (code === 'HANDSHAKE_NO_SSL_SUPPORT') return new NoTable('no_tls', '', error);
  if (code === 'MYSQL_CLEAR_PASSWORD_NOT_ENABLED' || code === 'AUTH_SWITCH_PLUGIN_ERROR')
    return new NoTable('unknown_login', /plugin (\w+)/.exec(message)?.[1] ?? 'mysql_clear_password', error);
  if (sqlState === undefined) return null;
  const reason = reasons[numberOf(error)] ?? 'query';
  // Of who may only come over TLS a server says no more than that it does not let him in.
  return new NoTable(reason === 'wrong_login' && !tls ? 'wrong_login_or_wants_tls' : reason, message, error);
}
