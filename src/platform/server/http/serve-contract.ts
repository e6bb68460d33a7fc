/** Serves endpoints the same way, whatever they do: parse → who → permission → transaction → use case → answer. */
import { rm } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Contract, Endpoint, EndpointAnswer, EndpointInput } from '../../model/contract.ts';
import type { Principal } from '../../model/principal.ts';
import { scopeOf } from '../../model/principal.ts';
import { refusals, refuse } from '../../model/refusal.ts';
import type { Database } from '../database/database.ts';
import { inWork, toJson, type Work } from '../work.ts';
import { callsLimited } from './calls-limited.ts';
import { once } from './idempotency.ts';
import { parseInput } from './parse-input.ts';
import { takeTurns, type Turn } from './take-turns.ts';
import { toJsonInPieces } from './json-in-pieces.ts';
import type { FileAnswer } from './file-answer.ts';
import type { ReceivedFile } from './receive-file.ts';

/** What a use case is given besides its work. */
export type Received<E extends Endpoint> = EndpointInput<E> & {
  /** The version an update was made from, for endpoints that are `versioned`. */
  version: number | null;
  /** For endpoints that take an upload. */
  file: ReceivedFile | null;
};

type Answer<E extends Endpoint> = E['raw'] extends 'file' ? FileAnswer : EndpointAnswer<E>;

/** The use cases of a contract, one line each. */
export type UseCases<C extends Contract> = {
  [K in keyof C]: (work: Work, input: Received<C[K]>) => Promise<Answer<C[K]>>;
};

/** How requests are answered: the parts other domains bring. */
export type Serving = {
  database: Database;
  /** Who asks, from cookie or key; null when nobody is signed in. Throws when a credential is not valid. */
  authenticate(request: FastifyRequest): Promise<Principal | null>;
  receiveFile(request: FastifyRequest, maxBytes: number): Promise<ReceivedFile>;
  sendFile(reply: FastifyReply, answer: FileAnswer): Promise<FastifyReply>;
  /** Whether questions of this organisation are answered by columns. */
  byColumns?(tenantId: string): boolean;
};

/** Adds every endpoint of a contract under /api/v1. A contract entry without its use case does not compile. */
export function serveContract<C extends Contract>(
  app: FastifyInstance,
  serving: Serving,
  contract: C,
  useCases: UseCases<C>,
): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    const useCase = useCases[name] as (work: Work, input: unknown) => Promise<unknown>;
    app.route({
      method: endpoint.method,
      url: `/api/v1${endpoint.path}`,
      config: { endpoint, ...callsLimited(endpoint) },
      ...(endpoint.mostBytes && { bodyLimit: endpoint.mostBytes }),
      handler: (request, reply) => answerRequest(serving, endpoint, useCase, request, reply),
    });
  }
}

async function answerRequest(
  serving: Serving,
  endpoint: Endpoint,
  useCase: (work: Work, input: unknown) => Promise<unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const principal = await permitted(serving, endpoint, request);
  const file = endpoint.upload ? await serving.receiveFile(request, endpoint.upload.maxBytes) : null;
  try {
    return await answerReceived(serving, endpoint, useCase, { request, reply, principal, file });
  } finally {
    // What no use case took into its keeping goes.
    if (file) await rm(file.path, { force: true });
  }
}

type Asked = {
  request: FastifyRequest;
  reply: FastifyReply;
  principal: Principal;
  file: ReceivedFile | null;
};

async function answerReceived(
  serving: Serving,
  endpoint: Endpoint,
  useCase: (work: Work, input: unknown) => Promise<unknown>,
  { request, reply, principal, file }: Asked,
): Promise<FastifyReply> {
  const input = {
    ...parseInput(endpoint, request, file?.fields),
    version: readVersion(endpoint, request),
    file,
  };
  const answered = (bare: Work) => {
    const work = { ...bare, confirmed: readConfirmed(request) };
    const run = async () => ({ status: endpoint.status ?? 200, answer: await useCase(work, input) });
    if (endpoint.method === 'GET' || endpoint.raw) return run();
    const { method, url } = request;
    const body = file ? { fields: file.fields, name: file.name, sha256: file.sha256 } : request.body;
    const asked = { method, url, body, secret: endpoint.secret ?? false };
    return once(work, headerOf(request, 'idempotency-key'), asked, run);
  };
  const turn = turnOf(endpoint, input.query, () => serving.byColumns?.(principal.tenantId) ?? false);
  const signal = turn === 'short' ? undefined : goneSignal(reply);
  const way = { inOneSnapshot: endpoint.inOneSnapshot, signal };
  const { status, answer } = await takeTurns(turn, principal.userId ?? principal.credentialId, () =>
    inWork(serving.database, principal, request.id, answered, way),
  );
  if (endpoint.raw === 'file') return serving.sendFile(reply, answer as FileAnswer);
  reply.header('cache-control', 'no-store').status(status);
  if (status === 204) return reply.send();
  const text = turn === 'short' ? toJson(answer) : await toJsonInPieces(answer);
  return reply.type('application/json; charset=utf-8').send(text);
}

function turnOf(endpoint: Endpoint, query: unknown, isByColumns: () => boolean): Turn {
  if (!endpoint.readsMuch?.(query as never)) return 'short';
  const { takesLong } = endpoint;
  return takesLong === true || (takesLong && !isByColumns()) ? 'long' : 'much';
}

/** Comes when the asker goes before he is answered: what only reads for him is stopped. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

async function permitted(serving: Serving, endpoint: Endpoint, request: FastifyRequest): Promise<Principal> {
  const principal = (await serving.authenticate(request)) ?? refuse(refusals.notSignedIn);
  if (!endpoint.principals.includes(principal.kind as 'user')) refuse(refusals.forbidden);
  if (isReadingKey(principal) && !readsOnly(endpoint)) refuse(refusals.forbidden);
  const wanted = endpoint.permission;
  if (wanted && !scopeOf(principal, wanted.object, wanted.action)) refuse(refusals.forbidden);
  return principal;
}

/** A program's key without any right to write changes nothing, not even what being signed in is enough for. */
function isReadingKey({ kind, rights }: Principal): boolean {
  return kind === 'api_key' && Object.keys(rights).every((right) => right.endsWith('.read'));
}

function readsOnly({ method, reads }: Endpoint): boolean {
  return method === 'GET' || reads === true;
}

function readVersion(endpoint: Endpoint, request: FastifyRequest): number | null {
  if (!endpoint.versioned) return null;
  const told = headerOf(request, 'if-match') ?? refuse(refusals.versionRequired);
  const version = Number(told.replace(/^(W\/)?"?|"$/g, ''));
  if (!Number.isSafeInteger(version) || version < 1) refuse(refusals.staleVersion);
  return version;
}

/** The refusals the asker goes on in spite of, where he may: their codes. */
function readConfirmed(request: FastifyRequest): ReadonlySet<string> {
  return new Set((headerOf(request, 'x-confirm') ?? '').split(',').map((code) => code.trim()));
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
