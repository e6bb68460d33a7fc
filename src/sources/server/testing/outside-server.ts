/** What others serve on loopback: well, badly, or with bad intent. */
import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's server on loopback; `asked` is what it was asked. */
export async function outsideServer(answer: RequestListener) {
  const asked: { url: string; token: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url!, token: request.headers['x-token'] as string | undefined });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const json = (response: ServerResponse, value: unknown, headers = {}) =>
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));

/** Each with the words that tell of it. */
export const hostile: readonly (readonly [string, RequestListener, string])[] = [
  [
    'a redirect inside',
    (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    '转到别的地址',
  ],
  ['nesting', (_, response) => void response.end('['.repeat(40_000)), '嵌套太深'],
  ['a web page', (_, response) => void response.end('<html>'), '不是 JSON'],
  ['no list', (_, response) => json(response, { items: { a: 1 } }), '没有行的列表'],
  ['an error', (_, response) => void response.writeHead(500).end(), '状态 500'],
  ['no leave', (_, response) => void response.writeHead(403).end(), '拒绝了登录'],
  ['silence', () => {}, '太久没有答完'],
  [
    'an endless body',
    (_, response) => {
      const more = setInterval(() => response.write('x'.repeat(10_000)), 2);
      response.on('close', () => clearInterval(more));
    },
    '内容太大',
  ],
];
