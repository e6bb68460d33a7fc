import type { z } from 'zod';

/** Who may call an endpoint, before any permission is asked. An open link calls none: what it reads is read for it. */
export type PrincipalKind = 'user' | 'api_key' | 'open_link' | 'anonymous';

/** What a role may be allowed to do with an object (security.md 2.1, layer 2). */
export type Action =
  | 'read'
  | 'create'
  | 'update'
  | 'delete'
  | 'transfer'
  | 'export'
  | 'import'
  | 'bulk'
  | 'design'
  /** Taking from a pool, giving back to one, giving to somebody by the engine or by hand. */
  | 'claim'
  | 'release'
  | 'assign'
  /** Going on in spite of a warning that stops others. */
  | 'override'
  /** Asking the owner of a record to act, and looking after what stands still. */
  | 'supervise'
  /** Saying yes or no to what somebody proposes. */
  | 'approve';

type Schema = z.ZodType;

/** One endpoint as plain words: the server serves it, the browser calls it, OpenAPI describes it. */
export type Endpoint<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  A extends Schema = Schema,
> = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below /api/v1, with `:name` for parameters. */
  path: string;
  summary: string;
  /** The permission asked before the use case; null when being signed in (or anonymous) is enough. */
  permission: { object: string; action: Action } | null;
  principals: readonly PrincipalKind[];
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  /** 200 unless told. */
  status?: 200 | 201 | 202 | 204;
  /** A POST that only asks; a key that may only read calls it, too. */
  reads?: true;
  /** Such a question reads much: it takes turns with others of its kind, and leaves room for what is short. */
  readsMuch?(asked: Parsed<Q>): boolean;
  /**
   * Such a question is a whole report: it takes turns with others of its kind, and leaves room for short questions; where columns
   * answer it, it is one of these.
   */
  takesLong?: true | 'unless by columns';
  /** Its readings see one instant, also those that run side by side. */
  inOneSnapshot?: true;
  /** An update of a versioned record: `If-Match` is required. */
  versioned?: boolean;
  /** The answer is a file or a stream, written by the use case itself. */
  raw?: 'file' | 'stream';
  /** The answer holds a secret that is shown once: it is not kept for a repeated Idempotency-Key. */
  secret?: true;
  /** The request is a multipart upload of one file, the form's fields before it. */
  upload?: { maxBytes: number };
  /** So many bytes its JSON may have; one MB unless told. */
  mostBytes?: number;
  /** Pages of others may send it, too: it asks for no cookie. For anonymous endpoints only. */
  fromAnywhere?: true;
  /** How often one address may call it. Unless told, an anonymous endpoint 240 times, others as often as they like. */
  callsAMinute?: number;
};

export type Contract = Record<string, Endpoint>;

/** Fixes the types of an endpoint's four schemas; users and API keys may call it unless told. */
export function defineEndpoint<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  endpoint: Omit<Endpoint<P, Q, B, A>, 'principals'> & { principals?: readonly PrincipalKind[] },
): Endpoint<P, Q, B, A> {
  return { principals: ['user', 'api_key'], ...endpoint };
}

type Parsed<S> = NonNullable<S> extends Schema ? z.output<NonNullable<S>> : undefined;
type Given<S> = NonNullable<S> extends Schema ? z.input<NonNullable<S>> : undefined;

/** What a use case receives from its endpoint, parsed. */
export type EndpointInput<E extends Endpoint> = {
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
};

/** What a caller hands in. */
export type EndpointCall<E extends Endpoint> = {
  params?: Given<E['params']>;
  query?: Given<E['query']>;
  body?: Given<E['body']>;
};

export type EndpointAnswer<E extends Endpoint> = z.output<E['answer']>;
