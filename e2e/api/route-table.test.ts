import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../../src/platform/model/contract.ts';
import { createLogger } from '../../src/platform/server/index.ts';
import { createApp } from '../../src/platform/server/http/create-app.ts';
import { endpoints } from './endpoints.ts';
import { forAnybody, signedInIsEnough } from './free-routes.ts';
import { serveProduct } from './served-product.ts';

const { app, send } = await serveProduct();

const plainRoutes = [
  '/docs',
  '/f/:key',
  '/f/form.js',
  '/fill/:token',
  '/healthz',
  '/openapi.json',
  '/plug-ins/:id/plug-in.js',
  '/q/:token',
  '/q/:token/quote.pdf',
  '/readyz',
  '/s/:token',
];

const routeOf = ({ method, path }: Endpoint) => `${method} ${path}`;
const served = app.routeTable.filter(({ method }) => method !== 'HEAD');

test('every route is a contract entry or one of the few plain pages', () => {
  const guarded = served.flatMap(({ endpoint }) => (endpoint ? [routeOf(endpoint)] : []));
  expect(guarded.length).toBeGreaterThan(90);
  expect(guarded.toSorted()).toEqual(endpoints.map(({ endpoint }) => routeOf(endpoint)).toSorted());
  expect(new Set(guarded).size).toBe(guarded.length);
  const plain = served.filter(({ endpoint }) => !endpoint).map(({ url }) => url);
  expect(plain.toSorted()).toEqual(plainRoutes);
});

test('HEAD is answered only where GET is', () => {
  const reads = new Set(served.filter(({ method }) => method === 'GET').map(({ url }) => url));
  const heads = app.routeTable.filter(({ method }) => method === 'HEAD');
  expect(heads.length).toBeGreaterThan(30);
  expect(heads.filter(({ url }) => !reads.has(url))).toEqual([]);
});

test('what anybody may call is this list and no more', () => {
  const open = endpoints.filter(({ endpoint }) => endpoint.principals.includes('anonymous'));
  expect(open.map(({ endpoint }) => routeOf(endpoint)).toSorted()).toEqual(forAnybody);
  // Two of them (demo-sessions, organisations) answer on a demo installation only: see decision 0034.
  expect(open.length).toBeLessThanOrEqual(17);
});

test('every other endpoint asks a right, or is known to be for everybody signed in', () => {
  const free = endpoints.filter(
    ({ endpoint }) => !endpoint.permission && !endpoint.principals.includes('anonymous'),
  );
  expect(free.map(({ endpoint }) => routeOf(endpoint)).toSorted()).toEqual(signedInIsEnough);
});

const sound = defineEndpoint({
  method: 'GET',
  path: '/planted/:id',
  summary: 'Planted',
  permission: { object: 'deal', action: 'read' },
  params: z.object({ id: z.string() }),
  answer: z.null(),
});

async function plant(endpoint: Partial<Endpoint> | null, method = 'GET', url = '/api/v1/planted/:id') {
  const planted = await createApp(createLogger('silent'));
  const config = endpoint && { config: { endpoint: endpoint as Endpoint } };
  planted.route({ method: method as 'GET', url, ...config, handler: async () => null });
}

test('a route without schema or permission stops the start-up', async () => {
  await expect(plant(sound)).resolves.toBeUndefined();
  await expect(plant(null)).rejects.toThrow('no contract entry');
  await expect(plant(null, 'POST', '/planted')).rejects.toThrow('only be read');
  await expect(plant({ ...sound, permission: undefined as unknown as null })).rejects.toThrow(
    'no permission',
  );
  await expect(plant({ ...sound, principals: [] })).rejects.toThrow('admits nobody');
  await expect(plant({ ...sound, principals: ['anonymous'] })).rejects.toThrow('nobody in particular');
  const { params: _, ...unread } = sound;
  await expect(plant(unread)).rejects.toThrow('parameter id');
  const { answer: __, ...unsaid } = sound;
  await expect(plant(unsaid)).rejects.toThrow('schema of the answer');
});

test('an address that is not served is not found, for everybody alike', async () => {
  const unknown = ['', '/', '/deal', '/stream/'].map((path) => `/api/v1${path}`);
  for (const url of [...unknown, '/api/v2/deals', '/metrics', '/.env']) {
    const { status, json } = await send({ method: 'GET', url });
    expect([url, status, json.code]).toEqual([url, 404, 'not_found']);
  }
});
