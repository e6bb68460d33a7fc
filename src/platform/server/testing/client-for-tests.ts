/** Calls endpoints of an application without a network, typed by their contract. */
import type { FastifyInstance } from 'fastify';
import type { Endpoint, EndpointAnswer, EndpointCall } from '../../model/contract.ts';
import type { Problem } from '../http/problem.ts';

/** With what the caller shows who he is; nothing: nobody is signed in. */
export type CredentialForTests = { apiKey?: string; cookie?: string };

export type CallForTests<E extends Endpoint> = Omit<EndpointCall<E>, 'body'> & {
  /** Also input that the schema refuses: that is for tests to try. A FormData is sent as a form with its file. */
  body?: unknown;
  ifMatch?: number;
  headers?: Record<string, string>;
};

export type AnswerForTests<A> = {
  status: number;
  /** The answer; read `problem` when the call was refused. */
  body: A;
  problem: Problem;
  headers: Record<string, unknown>;
  /** The bytes of an answer that is a file. */
  content: Buffer;
  /** name → value of the cookies that were set. */
  cookies: Record<string, string>;
};

export type ClientForTests = <E extends Endpoint>(
  endpoint: E,
  call?: CallForTests<E>,
) => Promise<AnswerForTests<EndpointAnswer<E>>>;

/** A client of the application with this credential. */
export function clientOf(app: FastifyInstance, credential: CredentialForTests = {}): ClientForTests {
  return async (endpoint, call = {}) => {
    const form = call.body instanceof FormData ? new Response(call.body) : null;
    const answered = await app.inject({
      method: endpoint.method,
      url: urlOf(endpoint, call),
      headers: {
        ...headersOf(credential, call.ifMatch),
        ...(form && { 'content-type': form.headers.get('content-type')! }),
        ...call.headers,
      },
      ...(form
        ? { payload: Buffer.from(await form.arrayBuffer()) }
        : call.body !== undefined && { payload: call.body as object }),
    });
    const told =
      answered.body === '' || !String(answered.headers['content-type']).includes('json')
        ? null
        : answered.json();
    const cookies = Object.fromEntries(answered.cookies.map(({ name, value }) => [name, value]));
    return {
      status: answered.statusCode,
      body: told,
      problem: told,
      headers: answered.headers,
      content: answered.rawPayload,
      cookies,
    };
  };
}

function urlOf(endpoint: Endpoint, call: { params?: unknown; query?: unknown }): string {
  const params = (call.params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = Object.entries((call.query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  const asked = new URLSearchParams(
    query.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return `/api/v1${path}${asked && `?${asked}`}`;
}

function headersOf(
  { apiKey, cookie }: CredentialForTests,
  ifMatch: number | undefined,
): Record<string, string> {
  return {
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...(cookie && { cookie, 'x-mingdou': '1' }),
    ...(ifMatch !== undefined && { 'if-match': String(ifMatch) }),
  };
}
