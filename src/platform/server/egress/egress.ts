/** The only way to call an address outside: judged, pinned, without redirects, in bounds. */
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { findWayOut, type EgressAllow, type Resolve, type WayOut } from './find-way-out.ts';
import { readOutsideAddress, type OutsideAddress } from './outside-address.ts';

export type OutsideCall = {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** For everything from the look-up of the name to the last byte; 10 s unless told. */
  timeoutMs?: number;
  /** The longest answer that is read; 1 MB unless told. */
  mostBytes?: number;
};

/** What the other side said, whatever it said; a redirect is an answer like any other. */
export type OutsideAnswer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** Why there was no answer. */
export type NoAnswerReason = 'timeout' | 'too_large' | 'certificate' | 'unreachable';

/** The call was allowed, but no answer came: trying again later may help. */
export class NoAnswer extends Error {
  readonly reason: NoAnswerReason;

  constructor(reason: NoAnswerReason, cause?: unknown) {
    super(`no answer: ${reason}`, { cause });
    this.name = 'NoAnswer';
    this.reason = reason;
  }
}

export type Egress = {
  /** Makes the call. Refuses as `egressRefusals` say, throws NoAnswer when none came. */
  call(call: OutsideCall): Promise<OutsideAnswer>;
  /** Refuses an address that could not be called: for forms, before it is kept. */
  check(url: string): Promise<void>;
};

/** The way out of this installation; `resolve` stands in for the system's look-up of names. */
export function openEgress({ allow, resolve }: { allow: EgressAllow; resolve?: Resolve }): Egress {
  const wayTo = (address: OutsideAddress) => findWayOut(address, 'web', allow, resolve);
  return {
    check: async (url) => void (await wayTo(readOutsideAddress(url, allow))),
    call: async (call) => {
      const address = readOutsideAddress(call.url, allow);
      const signal = AbortSignal.timeout(call.timeoutMs ?? 10_000);
      const way = await orTimeout(wayTo(address), signal);
      try {
        return await exchange({ call, address, way, signal });
      } catch (error) {
        throw noAnswerOf(error, signal);
      }
    },
  };
}

function orTimeout<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(new NoAnswer('timeout')), { once: true });
  return Promise.race([work, promise]);
}

type Exchange = { call: OutsideCall; address: OutsideAddress; way: WayOut; signal: AbortSignal };

/** One request on a connection of its own to the address that was judged; nothing is looked up again. */
function exchange({ call, address, way, signal }: Exchange): Promise<OutsideAnswer> {
  const options: RequestOptions & { servername?: string } = {
    host: way.address,
    port: way.port,
    path: address.path,
    method: call.method ?? 'GET',
    headers: headersOf(call, address),
    agent: false,
    signal,
  };
  if (address.isSecure) options.servername = isIP(way.host) === 0 ? way.host : '';
  const { promise, resolve, reject } = Promise.withResolvers<OutsideAnswer>();
  const request = (address.isSecure ? requestSecure : requestPlain)(options, (response) => {
    readAnswer(response, call.mostBytes ?? 1_048_576).then(resolve, reject);
  });
  request.on('error', reject);
  request.end(call.body);
  return promise;
}

function headersOf({ headers, body }: OutsideCall, { isSecure, host, port }: OutsideAddress) {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return {
    'user-agent': 'Mingdou',
    ...Object.fromEntries(Object.entries(headers ?? {}).map(([key, value]) => [key.toLowerCase(), value])),
    host: port === (isSecure ? 443 : 80) ? name : `${name}:${port}`,
    'accept-encoding': 'identity',
    'content-length': String(body === undefined ? 0 : Buffer.byteLength(body)),
    connection: 'close',
  };
}

async function readAnswer(response: IncomingMessage, mostBytes: number): Promise<OutsideAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new NoAnswer('too_large');
    parts.push(part);
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) };
}

function noAnswerOf(error: unknown, signal: AbortSignal): NoAnswer {
  if (error instanceof NoAnswer) return error;
  if (signal.aborted) return new NoAnswer('timeout', error);
  const code = (error as { code?: string }).code ?? '';
  const isCertificate = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code);
  return new NoAnswer(isCertificate ? 'certificate' : 'unreachable', error);
}
