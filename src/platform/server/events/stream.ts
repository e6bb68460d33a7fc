/** Server-sent events about the records that the asker may see: GET /api/v1/stream, and what is followed like it. */
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../model/principal.ts';
import { refusals, refuse, type RefusalReason } from '../../model/refusal.ts';
import type { Endpoint } from '../../model/contract.ts';
import { streamContract } from '../../model/stream-contract.ts';
import type { Database } from '../database/database.ts';
import { callsLimited } from '../http/calls-limited.ts';
import type { Logger } from '../logger.ts';
import { tellVisible, type IsVisible, type Told } from './visible-events.ts';
import { watchOrganisation, type Watch, type WatchedEvent } from './watch-organisation.ts';

export type Streaming = {
  database: Database;
  /** Who asks; null or a refusal when the session or key is not (or no longer) good. */
  authenticate(request: FastifyRequest): Promise<Principal | null>;
  isVisible: IsVisible;
  log: Logger;
  /** Where it is followed, and what of a change is told there: unless told, by whoever is signed in, and all of it. */
  endpoint?: Endpoint;
  tell?: (told: Told) => Partial<Told>;
};

type Listener = { principal: Principal; send(text: string): void; close(): void };
type Audience = { listeners: Set<Listener>; watch: Watch };

const heartbeatMs = 15_000;
/** With the second that a principal is remembered, a revoked session ends within five. */
const recheckMs = 3500;
const mostPerUser = 20;
/** A reader that has fallen so far behind is let go; it comes again and reads anew. */
const mostUnsentBytes = 1_048_576;
const askersAtOnce = 3;

const tooManyStreams: RefusalReason = {
  code: 'too_many_streams',
  status: 429,
  label: {
    zh: '同时打开的页面太多，请关掉一些再试',
    en: 'Too many pages are open at once; close some and try again',
  },
};

/** Adds the live channel; it ends with the application. */
export function serveStream(app: FastifyInstance, streaming: Streaming): void {
  const audiences = new Map<string, Audience>();
  const { endpoint = streamContract.stream } = streaming;
  const config = { endpoint, ...callsLimited(endpoint) };
  app.get(`/api/v1${endpoint.path}`, { config, exposeHeadRoute: false }, async (request, reply) => {
    const principal = (await streaming.authenticate(request)) ?? refuse(refusals.notSignedIn);
    refuseCrowd(audiences.get(principal.tenantId), principal);
    reply.hijack();
    openListener(streaming, audiences, principal, request, reply);
  });
  app.addHook('preClose', async () => {
    for (const { listeners } of audiences.values()) for (const listener of listeners) listener.close();
  });
}

/** A person's pages are one; what an open link shows is apart from those of its maker. */
function whoIs({ kind, userId, credentialId }: Principal): string | null {
  return kind === 'open_link' ? credentialId : userId;
}

function refuseCrowd(audience: Audience | undefined, principal: Principal): void {
  const own = [...(audience?.listeners ?? [])].filter((one) => whoIs(one.principal) === whoIs(principal));
  if (own.length >= mostPerUser) refuse(tooManyStreams);
}

function openListener(
  streaming: Streaming,
  audiences: Map<string, Audience>,
  principal: Principal,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { raw } = reply;
  const send = (text: string) => {
    if (raw.writableLength > mostUnsentBytes) listener.close();
    else if (!raw.writableEnded) raw.write(text);
  };
  const heartbeat = setInterval(() => send(': here\n\n'), heartbeatMs);
  const recheck = setInterval(() => void keepOrClose(streaming, request, listener), recheckMs);
  const close = () => {
    clearInterval(heartbeat);
    clearInterval(recheck);
    leave(audiences, listener);
    if (!raw.writableEnded) raw.end();
  };
  const listener: Listener = { principal, send, close };
  raw.on('close', close);
  raw.on('error', close);
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'x-request-id': request.id,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  // The head leaves with the first line: who sees the channel open misses nothing from then on.
  void join(streaming, audiences, listener).ready.then(() => send('retry: 2000\n\n'));
}

/** Rights may have changed, so the principal is taken anew each time. */
async function keepOrClose(
  { authenticate, log }: Streaming,
  request: FastifyRequest,
  listener: Listener,
): Promise<void> {
  try {
    const principal = await authenticate(request);
    if (principal && whoIs(principal) === whoIs(listener.principal)) listener.principal = principal;
    else listener.close();
  } catch (error) {
    log.debug({ err: error }, 'a live channel ends: its session is not good any more');
    listener.close();
  }
}

function join(streaming: Streaming, audiences: Map<string, Audience>, listener: Listener): Watch {
  const { tenantId } = listener.principal;
  const standing = audiences.get(tenantId);
  if (standing) {
    standing.listeners.add(listener);
    return standing.watch;
  }
  const { database, log } = streaming;
  const listeners = new Set([listener]);
  const onEvents = (events: WatchedEvent[]) => tellAll(streaming, listeners, events);
  const watch = watchOrganisation({ database, tenantId, onEvents, log });
  audiences.set(tenantId, { listeners, watch });
  return watch;
}

function leave(audiences: Map<string, Audience>, listener: Listener): void {
  const { tenantId } = listener.principal;
  const audience = audiences.get(tenantId);
  if (!audience?.listeners.delete(listener) || audience.listeners.size > 0) return;
  audience.watch.stop();
  audiences.delete(tenantId);
}

/** Visibility is asked once for each person, however many pages are open; a few at a time share the pool. */
async function tellAll(
  streaming: Streaming,
  listeners: Set<Listener>,
  events: WatchedEvent[],
): Promise<void> {
  const people = [...Map.groupBy(listeners, (one) => whoIs(one.principal)).values()];
  const tellNext = async (): Promise<void> => {
    for (let own = people.pop(); own; own = people.pop()) await tellPerson(streaming, own, events);
  };
  await Promise.all(Array.from({ length: askersAtOnce }, tellNext));
}

async function tellPerson(
  { database, isVisible, log, tell = (told) => told }: Streaming,
  own: Listener[],
  events: WatchedEvent[],
): Promise<void> {
  try {
    for (const told of await tellVisible(database, own[0]!.principal, events, isVisible)) {
      for (const listener of own) listener.send(`event: change\ndata: ${JSON.stringify(tell(told))}\n\n`);
    }
  } catch (error) {
    log.warn({ err: error }, 'a live channel missed events and is closed, so that its page reads anew');
    for (const listener of own) listener.close();
  }
}
