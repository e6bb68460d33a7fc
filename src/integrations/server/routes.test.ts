// The wizard's way over HTTP: upload, look, try, import, rejected rows, undo; and an export.
import type { FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { accountKind } from '../../accounts/server/index.ts';
import { findPrincipal } from '../../identity/server/index.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../platform/model/identifier.ts';
import { jobContract } from '../../platform/model/job-contract.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { createLogger, createRelay, jobUseCases, openJobQueue } from '../../platform/server/index.ts';
import { integrationsContract, type WireImport } from '../model/contract.ts';
import { integrationJobs, integrationsUseCases } from './index.ts';
import { dataDir, importingOrganisation, type ImportingOrganisation } from './testing/importing.ts';

const kinds = [accountKind];
const contract = { ...integrationsContract, ...jobContract };
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function withWorker(organisation: ImportingOrganisation): Promise<void> {
  const { adminUrl, secretKey, workerDatabase } = organisation;
  const log = createLogger('silent');
  const queue = await openJobQueue({ adminUrl, secretKey, log });
  closing.push(() => queue.stop(500));
  const principalOf = (tenantId: string, userId: string) =>
    workerDatabase.withTenant({ tenantId, userId: null, kind: 'system' }, (db) =>
      findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: newId() }),
    );
  await queue.work({ database: workerDatabase, kinds: integrationJobs(kinds), principalOf, dataDir, log });
  const relay = createRelay({ database: workerDatabase, reactions: [queue.reaction], log });
  relay.start();
  closing.push(() => relay.stop());
}

async function arrange(as?: (organisation: ImportingOrganisation) => Promise<Principal>) {
  const organisation = await importingOrganisation();
  await withWorker(organisation);
  const useCases = { ...integrationsUseCases({ dataDir, kinds }), ...jobUseCases };
  const served = await appForTests(
    organisation,
    { contract, useCases },
    { uploadsDir: `${dataDir}/uploads` },
  );
  closing.push(() => served.app.close());
  const person = as ? await as(organisation) : organisation.admin;
  const apiKey = await organisation.keyOf(person);
  return {
    organisation,
    app: served.app,
    apiKey,
    call: await served.clientOf(person),
    stranger: served.stranger,
  };
}

async function upload(app: FastifyInstance, apiKey: string, text: string, name = '客户.csv') {
  const form = new FormData();
  form.append('file', new Blob([text], { type: 'text/csv' }), name);
  const request = new Request('http://mingdou.test', { method: 'POST', body: form });
  const answered = await app.inject({
    method: 'POST',
    url: '/api/v1/import-files',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answered.statusCode, body: answered.json() as { id: string; name: string; size: number } };
}

const table =
  '客户名称,电话,成立日期\n甲公司,13800138000,03/04/2020\n乙公司,错,05/06/2021\n丙公司,13700137000,\n丁公司,13600136000,\n';

test('a file is uploaded, looked into, tried, imported, and undone', { timeout: 60_000 }, async () => {
  const { app, apiKey, call } = await arrange();
  const { status, body: file } = await upload(app, apiKey, table);
  expect({ status, name: file.name }).toEqual({ status: 201, name: '客户.csv' });
  const look = await call(contract.lookIntoFile, { params: { id: file.id }, body: { entity: 'accounts' } });
  expect(look.body).toMatchObject({
    table: { kind: 'csv', header: ['客户名称', '电话', '成立日期'], rows: 4 },
    mapping: { columns: { 客户名称: { field: 'name' }, 电话: { field: 'phone' } }, match: 'name' },
    ambiguous: [],
  });
  const ended = async (id: string): Promise<WireImport> => {
    const read = async () => (await call(contract.getImport, { params: { id } })).body;
    await expect.poll(async () => (await read()).finishedAt, { timeout: 20_000 }).not.toBeNull();
    return read();
  };
  const order = { fileId: file.id, mapping: look.body.mapping };
  const trial = await call(contract.startImport, { body: { ...order, dryRun: true } });
  expect(trial.status).toBe(202);
  expect(await ended(trial.body.id)).toMatchObject({
    state: 'done',
    dryRun: true,
    created: 3,
    rejected: 1,
    canUndo: false,
  });
  const started = await call(contract.startImport, { body: order });
  const done = await ended(started.body.id);
  expect(done).toMatchObject({
    rows: 4,
    done: 4,
    created: 3,
    rejected: 1,
    canUndo: true,
    rejects: [{ row: '3', reason: '电话：不是有效的电话号码' }],
  });
  const listed = await call(contract.listImports);
  expect(listed.body.items.map((one) => one.id)).toEqual([started.body.id]);
  const rejects = await app.inject({
    url: `/api/v1/imports/${done.id}/rejected-rows`,
    headers: { authorization: `Bearer ${apiKey}` },
  });
  expect(rejects.body).toContain('乙公司,错,05/06/2021,3,');
  const exported = await call(contract.startExport, {
    body: { object: 'account', format: 'csv', columns: ['name'], sort: 'name' },
  });
  await expect
    .poll(async () => (await call(contract.getJob, { params: { id: exported.body.jobId } })).body.state, {
      timeout: 20_000,
    })
    .toBe('done');
  const out = await app.inject({
    url: `/api/v1/exports/${exported.body.jobId}/file`,
    headers: { authorization: `Bearer ${apiKey}` },
  });
  expect(out.body.trim().split('\r\n')).toHaveLength(4);
  const undoing = await call(contract.undoImport, { params: { id: done.id } });
  expect(undoing.status).toBe(202);
  await expect
    .poll(async () => (await call(contract.getImport, { params: { id: done.id } })).body.state, {
      timeout: 20_000,
    })
    .toBe('undone');
});

test('ambiguous dates are asked about, with samples', async () => {
  const { app, apiKey, call } = await arrange();
  const { body: file } = await upload(app, apiKey, '客户名称,创建时间\n甲,03/04/2020\n乙,05/06/2021\n');
  const look = await call(contract.lookIntoFile, { params: { id: file.id }, body: { entity: 'accounts' } });
  expect(look.body.ambiguous).toEqual([
    { header: '创建时间', fitting: ['M-D-YYYY', 'D-M-YYYY'], samples: ['03/04/2020', '05/06/2021'] },
  ]);
});

test("what is no table, somebody else's file and a missing right are refused with a sentence", async () => {
  const { organisation, app, apiKey, call, stranger } = await arrange();
  const { body: html } = await upload(app, apiKey, '<html><body><table></table></body></html>');
  const look = await call(contract.lookIntoFile, { params: { id: html.id }, body: { entity: 'accounts' } });
  expect([look.status, look.problem.code]).toEqual([422, 'import.html_not_csv']);
  const rep = await organisation.addPerson({ name: '王芳' });
  const other = await appForTests(organisation, {
    contract: integrationsContract,
    useCases: integrationsUseCases({ dataDir, kinds }),
  });
  closing.push(() => other.app.close());
  const repCall = await other.clientOf(rep);
  const foreign = await repCall(contract.lookIntoFile, {
    params: { id: html.id },
    body: { entity: 'accounts' },
  });
  expect(foreign.status).toBe(404);
  const products = await repCall(contract.lookIntoFile, {
    params: { id: html.id },
    body: { entity: 'products' },
  });
  expect([403, 404]).toContain(products.status);
  const exporting = await repCall(contract.startExport, { body: { object: 'account' } });
  expect([exporting.status, exporting.problem.code]).toEqual([403, 'forbidden']);
  const entities = await repCall(contract.importEntities);
  expect(entities.body.items.map((one) => one.entity)).toEqual([
    'accounts',
    'contacts',
    'deals',
    'leads',
    'notes',
  ]);
  expect(entities.body.creatable).toEqual(['accounts', 'contacts']);
  expect((await stranger(contract.listImports)).status).toBe(401);
});

test('wrong orders are refused before anything is queued', async () => {
  const { app, apiKey, call } = await arrange();
  const { body: file } = await upload(app, apiKey, table);
  const start = (mapping: object, fileId = file.id) =>
    call(contract.startImport, { body: { fileId, mapping } });
  const good = { entity: 'accounts', columns: { 客户名称: { field: 'name' } } };
  expect((await start({ entity: 'nothing', columns: {} })).status).toBe(400);
  expect((await start({ ...good, columns: { 客户名称: { field: 'nonsense' } } })).problem.code).toBe(
    'import.unknown_field',
  );
  expect((await start(good, newId())).status).toBe(404);
  expect((await call(contract.undoImport, { params: { id: newId() } })).status).toBe(404);
  expect((await call(contract.listImports)).body.items).toEqual([]);
});

test.each([
  [{ delimiter: '' }, 400],
  [{ encoding: '' }, 422],
  [{ encoding: 'klingon' }, 422],
  [{ sheet: '客户' }, 200],
])('a file looked into with %j answers %i', async (reading, status) => {
  const { app, apiKey, call } = await arrange();
  const { body: file } = await upload(app, apiKey, table);
  const body = { entity: 'accounts' as const, reading };
  expect((await call(contract.lookIntoFile, { params: { id: file.id }, body })).status).toBe(status);
});
