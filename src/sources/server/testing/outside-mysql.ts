/** Somebody else's MySQL on loopback: the real wire protocol, the answers by the test. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo, Server as NetServer } from 'node:net';
import mysql, { type Connection } from 'mysql2';
import type { Access } from '../../model/outside-source.ts';

/** How columns and cells go over the wire, by the numbers of the protocol. */
const wireTypes = { NEWDECIMAL: 246, DATE: 10, TINY: 1, BIT: 16, VAR_STRING: 253, JSON: 245 } as const;
export type Column = { name: string; type: keyof typeof wireTypes; length?: number };
type Cell = string | null;
export type Answer =
  | { columns: Column[]; rows: Iterable<Cell[]> }
  | { errno: number; says: string }
  | 'silence';

type Serving = Connection & {
  /** The number of the next packet: each question and its answer count from zero, which a client minds and this server does not. */
  sequenceId: number;
  writeColumns(columns: object[]): void;
  writeTextRow(row: Cell[]): void;
  stream: NodeJS.WritableStream;
};

const utf8mb4 = 45;
const binary = 63;
/** All that a server may offer but TLS. */
const capabilities = 0xff_f7_ff;
const unknownVariable = 1193;

/** `asked` is what it was asked, in order. It knows the user `reader` with the password `pw-1`, and `max_execution_time`. */
export async function outsideMysql(answer: (query: string) => Answer) {
  const asked: string[] = [];
  const open = new Set<Serving>();
  const server = mysql.createServer((connection) => {
    const serving = connection as Serving;
    open.add(serving);
    serving.on('error', () => undefined);
    serving.serverHandshake({
      protocolVersion: 10,
      serverVersion: '8.0.36',
      connectionId: 7,
      statusFlags: 2,
      characterSet: utf8mb4,
      capabilityFlags: capabilities,
      authCallback: (proof: Proof, verdict: Verdict) => {
        signIn(proof, verdict);
        serving.sequenceId = 0;
      },
    });
    const hear = (query: string) => {
      asked.push(query);
      if (/max_statement_time/.test(query))
        tell(serving, { errno: unknownVariable, says: 'Unknown variable' });
      else if (/^(?:set|start)\b/i.test(query)) serving.writeOk();
      else tell(serving, answer(query));
      serving.sequenceId = 0;
    };
    // What begins with SET is told as something to prepare.
    serving.on('stmt_prepare', hear);
    serving.on('query', hear);
  });
  const net = (server as unknown as { _server: NetServer })._server;
  net.listen(0, '127.0.0.1');
  await once(net, 'listening');
  const { port } = net.address() as AddressInfo;
  const place = { host: '127.0.0.1', port, database: 'erp', username: 'reader', tls: false };
  const access = (query: string, more = {}): Access => ({ kind: 'mysql', ...place, query, ...more });
  const close = () => {
    for (const { stream } of open) (stream as unknown as { destroy(): void }).destroy();
    net.close();
  };
  return { access, secret: { password: 'pw-1' }, asked, close };
}

type Proof = { user: string; authPluginData1: Buffer; authPluginData2: Buffer; authToken: Buffer };
type Verdict = (error: null, refusal?: { message: string; code: number }) => void;

const sha1 = (...parts: Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest();

function signIn({ user, authPluginData1, authPluginData2, authToken }: Proof, verdict: Verdict): void {
  const once1 = sha1(Buffer.from('pw-1'));
  const mask = sha1(authPluginData1, authPluginData2.subarray(0, 12), sha1(once1));
  const isRight = user === 'reader' && authToken.equals(once1.map((byte, at) => byte ^ mask[at]!));
  verdict(null, isRight ? undefined : { message: `Access denied for user '${user}'`, code: 1045 });
}

function tell(serving: Serving, told: Answer): void {
  if (told === 'silence') return;
  if ('errno' in told) {
    serving.writeError({ code: told.errno, message: told.says });
    return;
  }
  serving.writeColumns(told.columns.map(columnOf));
  for (const row of told.rows) serving.writeTextRow(row);
  serving.writeEof();
}

function columnOf({ name: title, type, length = 80 }: Column) {
  const characterSet = type === 'VAR_STRING' ? utf8mb4 : binary;
  // A real server writes every name in utf8mb4; this one in the character set of the column.
  const name = characterSet === binary ? Buffer.from(title).toString('latin1') : title;
  const place = { catalog: 'def', schema: 'erp', table: 'orders', orgTable: 'orders', name, orgName: name };
  return { ...place, characterSet, columnLength: length, columnType: wireTypes[type], flags: 0, decimals: 0 };
}
