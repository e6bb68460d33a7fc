/** Reads a table of somebody else's database: judged and pinned like every call outside, in a transaction that only reads. */
import { Socket } from 'node:net';
import { findWayOut, isNamedHost, type EgressAllow, type Resolve } from './find-way-out.ts';
import { readMysql } from './read-mysql.ts';
import { readPostgres } from './read-postgres.ts';
import { NoTable, type OpenReader, type OutsideQuery, type TableReader } from './outside-table.ts';

/** Nothing in a cell is ''. */
export type OutsideTable = { header: string[]; rows: AsyncGenerator<string[]> };

const readers: Readonly<Record<OutsideQuery['kind'], OpenReader>> = {
  postgres: readPostgres,
  mysql: readMysql,
};

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
  const reader = readers[asked.kind](asked, way, socket);
  const bounds = watch(socket, asked);
  const close = async () => {
    bounds.stop();
    socket.destroy();
    await reader.close();
  };
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await close();
      throw noTableOf(error, reader, bounds.broken());
    }
  };
  const header = await guarded(() => reader.open());
  return { header, rows: rowsOf(() => guarded(() => reader.next()), close) };
}

async function* rowsOf(next: TableReader['next'], close: () => Promise<void>): AsyncGenerator<string[]> {
  try {
    for (let rows = await next(); rows.length > 0; rows = await next())
      for (const row of rows) yield row.map((cell) => cell ?? '');
  } finally {
    await close();
  }
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

function noTableOf(error: unknown, reader: TableReader, broken: 'timeout' | 'too_large' | null): NoTable {
  if (broken) return new NoTable(broken, '', error);
  if (error instanceof NoTable) return error;
  const said = reader.saidNo(error);
  if (said) return said;
  const { code = '', message } = error as Error & { code?: string };
  if (/timeout|ETIMEDOUT/i.test(`${code} ${message}`)) return new NoTable('timeout', '', error);
  const isCertificate = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(`${code} ${message}`);
  return new NoTable(isCertificate ? 'certificate' : 'unreachable', '', error);
}
