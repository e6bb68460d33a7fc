/** Stands in for what lies outside: keeps what it is sent and answers as it is told. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { path: string; query: URLSearchParams; headers: IncomingHttpHeaders; body: Buffer };

export type ReceiverForTests = {
  url: string;
  received: Received[];
  close(): Promise<void>;
};

/** `answer` is asked with each thing received; the status is 200 unless told. */
export async function receiverForTests(
  answer: (received: Received, number: number) => { status?: number; body?: unknown },
): Promise<ReceiverForTests> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver');
    const one = { path: pathname, query: searchParams, headers: request.headers, body };
    received.push(one);
    const told = answer(one, received.length);
    response.writeHead(told.status ?? 200, { 'content-type': 'application/json' });
    response.end(told.body === undefined ? '' : JSON.stringify(told.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
