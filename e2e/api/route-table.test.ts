import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../../src/platform/model/contract.ts';
import { createLogger } from '../../src/platform/server/index.ts';
import { createApp } from '../../src/platform/server/http/create-app.ts';
import { endpoints } from './endpoints.ts';
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

const forAnybody = [
  'DELETE /session',
  'GET /calendar-feeds/:key',
  'GET /entry',
  'GET /one-time-links/:token',
  'GET /open-reports/:token/stream',
  'POST /captures',
  'POST /captures/:key',
  'POST /contract-signatures/:key',
  'POST /demo-sessions',
  'POST /forms/:key/submissions',
  'POST /one-time-links/:token/uses',
  'POST /open-links/:token/answers',
  'POST /open-reports/:token/answers',
  'POST /organisations',
  'POST /phone-calls/:key',
  'POST /sessions',
  'POST /tv-codes',
];

/** Endpoints without a right of their own: what one sees and does there is decided inside, by person and object. */
const signedInIsEnough = [
  'DELETE /api-keys/:id',
  'DELETE /approval-deputies/:id',
  'DELETE /files/:id',
  'DELETE /mail-attachments/:id',
  'DELETE /mails/:id',
  'DELETE /mails/:id/sending',
  'DELETE /push-devices/:id',
  'DELETE /report-comments/:id',
  'DELETE /report-forms/:id/links/:linkId',
  'DELETE /report-schedules/:id',
  'DELETE /reports/:id',
  'DELETE /reports/:id/draft',
  'DELETE /reports/:id/links/:linkId',
  'DELETE /reports/:id/subscription',
  'DELETE /views/:id',
  'DELETE /watches/:id',
  'GET /alerts',
  'GET /alerts/:id',
  'GET /api-keys',
  'GET /approval-deputies',
  'GET /approval-requests',
  'GET /approval-requests/:id',
  'GET /approval-requests/named',
  'GET /catalogues/:object',
  'GET /comments',
  'GET /exports/:id/file',
  'GET /files',
  'GET /files/:id/content',
  'GET /follow-up-types',
  'GET /hand-over-briefs',
  'GET /hand-overs',
  'GET /hand-overs/:id',
  'GET /hand-overs/:id/briefs',
  'GET /hand-overs/:id/briefs/paper',
  'GET /hand-overs/:id/items',
  'GET /import-entities',
  'GET /imports',
  'GET /imports/:id',
  'GET /imports/:id/rejected-rows',
  'GET /jobs',
  'GET /jobs/:id',
  'GET /mail-attachments/:id/content',
  'GET /mail-drafts',
  'GET /mail-people',
  'GET /mail-threads/:id',
  'GET /mail-wishes',
  'GET /mailboxes',
  'GET /me',
  'GET /measures',
  'GET /meetings/:id',
  'GET /meetings/:id/ics',
  'GET /meetings/:id/minutes',
  'GET /notification-wishes',
  'GET /notifications',
  'GET /papers/:paper/:id/approval-requests',
  'GET /push-devices',
  'GET /questions/best-practices',
  'GET /questions/peers',
  'GET /quiet-hours',
  'GET /record-merges',
  'GET /record-quality',
  'GET /report-deliveries/:id/files/:place',
  'GET /report-forms',
  'GET /report-forms/:id/board',
  'GET /report-forms/:id/links',
  'GET /report-forms/:id/sheet',
  'GET /report-forms/:id/workbook',
  'GET /report-schedules/:id/deliveries',
  'GET /reports',
  'GET /reports/:id',
  'GET /reports/:id/comments',
  'GET /reports/:id/editions',
  'GET /reports/:id/file',
  'GET /reports/:id/links',
  'GET /reports/:id/links/:linkId/visits',
  'GET /reports/:id/pictures/:pictureId',
  'GET /reports/:id/readings',
  'GET /reports/:id/schedules',
  'GET /reports/plug-ins',
  'GET /search',
  'GET /stream',
  'GET /survey-requests',
  'GET /talks',
  'GET /timeline',
  'GET /views',
  'GET /watches',
  'GET /watches/:id',
  'PATCH /mailboxes/:id',
  'PATCH /mails/:id',
  'PATCH /me',
  'PATCH /report-comments/:id',
  'PATCH /reports/:id',
  'PATCH /views/:id',
  'POST /alerts/:id/acknowledgement',
  'POST /api-keys',
  'POST /approval-deputies',
  'POST /approval-requests/:id/decisions',
  'POST /approval-requests/:id/resubmissions',
  'POST /approval-requests/:id/revocations',
  'POST /duplicate-searches',
  'POST /exports',
  'POST /files',
  'POST /files/:id/restoration',
  'POST /files/:id/versions',
  'POST /hand-over-briefs/:id/acknowledgement',
  'POST /hand-over-previews',
  'POST /hand-overs',
  'POST /hand-overs/:id/acknowledgement',
  'POST /hand-overs/:id/undoing',
  'POST /import-files',
  'POST /import-files/:id/readings',
  'POST /imports',
  'POST /imports/:id/undoing',
  'POST /jobs/:id/cancellation',
  'POST /mailbox-trials',
  'POST /mailboxes',
  'POST /mailboxes/:id/disconnection',
  'POST /mailboxes/:id/syncs',
  'POST /mails',
  'POST /mails/:id/attachments',
  'POST /mails/:id/sending',
  'POST /merge-previews',
  'POST /notifications/:id/reading',
  'POST /notifications/readings',
  'POST /push-devices',
  'POST /questions',
  'POST /questions/batch',
  'POST /questions/bottlenecks',
  'POST /questions/bottlenecks/records',
  'POST /questions/funnel-details',
  'POST /questions/records',
  'POST /record-merges',
  'POST /record-merges/:id/undoing',
  'POST /report-answers',
  'POST /report-comments/:id/restoration',
  'POST /report-form-previews',
  'POST /report-forms/:id/checks',
  'POST /report-forms/:id/fillings',
  'POST /report-forms/:id/links',
  'POST /report-forms/:id/tables',
  'POST /report-imports',
  'POST /report-imports/previews',
  'POST /report-schedules/:id/sendings',
  'POST /reports',
  'POST /reports/:id/comments',
  'POST /reports/:id/editions',
  'POST /reports/:id/editions/:number/restorations',
  'POST /reports/:id/links',
  'POST /reports/:id/paper',
  'POST /reports/:id/picture',
  'POST /reports/:id/pictures',
  'POST /reports/:id/previews',
  'POST /reports/:id/previews/lists',
  'POST /reports/:id/previews/records',
  'POST /reports/:id/schedules',
  'POST /reports/:id/tables',
  'POST /reports/:id/televisions',
  'POST /reports/:id/workbook',
  'POST /reports/folder-moves',
  'POST /reports/grid-preview',
  'POST /survey-requests/:id/answers',
  'POST /survey-requests/:id/links',
  'POST /views',
  'POST /watch-previews',
  'POST /watch-replays',
  'POST /watches',
  'PUT /alerts/:id/snooze',
  'PUT /hand-over-briefs/:id/note',
  'PUT /mail-threads/:id/placement',
  'PUT /mail-wishes',
  'PUT /mails/:id/visibility',
  'PUT /notification-wishes',
  'PUT /quiet-hours',
  'PUT /report-forms/:id/draft',
  'PUT /report-schedules/:id',
  'PUT /report-schedules/:id/pause',
  'PUT /reports/:id/draft',
  'PUT /reports/:id/shares',
  'PUT /reports/:id/subscription',
  'PUT /watches/:id',
  'PUT /watches/:id/pause',
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
