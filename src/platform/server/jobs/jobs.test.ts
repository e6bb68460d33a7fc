import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { findPrincipal } from '../../../identity/server/principal-queries.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../model/identifier.ts';
import type { WireJob } from '../../model/job-contract.ts';
import type { Principal } from '../../model/principal.ts';
import { refuse } from '../../model/refusal.ts';
import { createRelay } from '../events/relay.ts';
import { createLogger } from '../logger.ts';
import { claimJob, endJob, touchJob, type Claim } from './claim-job.ts';
import { jobUseCases, visibleJobs } from './job-use-cases.ts';
import type { JobContext, JobKind } from './job-kind.ts';
import { openJobQueue, type JobQueue } from './job-queue.ts';
import { requestJob } from './request-job.ts';

const log = createLogger('silent');
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function openQueue(organisation: OrganisationForTests): Promise<JobQueue> {
  const queue = await openJobQueue({
    adminUrl: organisation.adminUrl,
    secretKey: organisation.secretKey,
    log,
  });
  closing.push(() => queue.stop(500));
  const relay = createRelay({ database: organisation.workerDatabase, reactions: [queue.reaction], log });
  relay.start();
  closing.push(() => relay.stop());
  return queue;
}

function workOn(queue: JobQueue, organisation: OrganisationForTests, kinds: JobKind[]): Promise<void> {
  const database = organisation.workerDatabase;
  return queue.work({
    database,
    kinds,
    principalOf: (tenantId, userId) =>
      database.withTenant({ tenantId, userId: null, kind: 'system' }, (db) =>
        findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: newId() }),
      ),
    dataDir: '/nowhere',
    log,
  });
}

async function arrange(run: (context: JobContext) => Promise<Record<string, unknown>>) {
  const organisation = await newOrganisation();
  await workOn(await openQueue(organisation), organisation, [{ kind: 'slow', run }]);
  return organisation;
}

const ask = (organisation: OrganisationForTests, principal: Principal, kind = 'slow') =>
  organisation.as(principal, (work) => requestJob(work, { kind, input: { file: '客户.csv' }, total: 3 }));

const read = (organisation: OrganisationForTests, principal: Principal, id: string): Promise<WireJob> =>
  organisation.as(principal, (work) => jobUseCases.getJob(work, { params: { id } } as never));

const list = (organisation: OrganisationForTests, principal: Principal, query: object) =>
  organisation.as(principal, (work) =>
    jobUseCases.listJobs(work, { query: { limit: 20, ...query } } as never),
  );

const cancel = (organisation: OrganisationForTests, principal: Principal, id: string) =>
  organisation.as(principal, (work) => jobUseCases.cancelJob(work, { params: { id } } as never));

async function ended(
  organisation: OrganisationForTests,
  principal: Principal,
  id: string,
  timeout = 8000,
): Promise<WireJob> {
  await expect
    .poll(async () => (await read(organisation, principal, id)).finishedAt, { timeout })
    .not.toBeNull();
  return read(organisation, principal, id);
}

test('long work runs as the person who asked, tells its progress and keeps its result', async () => {
  const seen: unknown[] = [];
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const organisation = await arrange(async (context) => {
    context.progress(2, 3);
    await gate;
    seen.push(context.input, context.attempt, await context.inWork(async (work) => work.principal.userId));
    context.progress(3);
    return { rows: 3 };
  });
  const ann = await organisation.addPerson({ name: '安然' });
  const id = await ask(organisation, ann);
  await expect.poll(async () => (await read(organisation, ann, id)).done, { timeout: 8000 }).toBe(2);
  expect(await read(organisation, ann, id)).toMatchObject({
    state: 'running',
    total: 3,
    result: null,
    error: null,
  });
  go();
  expect(await ended(organisation, ann, id)).toMatchObject({
    state: 'done',
    done: 3,
    total: 3,
    result: { rows: 3 },
  });
  expect(seen).toEqual([{ file: '客户.csv' }, 1, ann.userId]);
});

test('work asked for in a transaction that fails never begins', async () => {
  let runs = 0;
  const organisation = await arrange(async () => ({ runs: (runs += 1) }));
  const broken = organisation.as(organisation.admin, async (work) => {
    await requestJob(work, { kind: 'slow', input: {} });
    throw new Error('rolled back');
  });
  await expect(broken).rejects.toThrow('rolled back');
  await ended(organisation, organisation.admin, await ask(organisation, organisation.admin));
  expect(runs).toBe(1);
});

test('a refusal is kept as its code and told in the reader’s language; a defect tells nothing of its inside', async () => {
  const organisation = await arrange(async ({ input }) => {
    if ((input as { file: string }).file)
      return refuse(
        { code: 'file_empty', label: { zh: '文件“{file}”是空的', en: 'The file {file} is empty' } },
        { file: '客户.csv' },
      );
    throw new Error('password=secret');
  });
  const { admin } = organisation;
  expect(await ended(organisation, admin, await ask(organisation, admin))).toMatchObject({
    state: 'failed',
    result: null,
    error: { code: 'file_empty', message: '文件“客户.csv”是空的' },
  });
  const defective = await organisation.as(admin, (work) => requestJob(work, { kind: 'slow', input: {} }));
  const failed = await ended(organisation, { ...admin, locale: 'en' }, defective);
  expect(failed.error).toEqual({
    code: 'internal_error',
    message: 'Something went wrong; it has been logged',
  });
  expect((await ended(organisation, admin, await ask(organisation, admin, 'unheard'))).error!.code).toBe(
    'unknown_job_kind',
  );
});

test('running work stops when its owner cancels it, waiting work never begins, ended work refuses', async () => {
  const organisation = await arrange(async ({ cancelled }) => {
    while (!cancelled()) await new Promise((resolve) => setTimeout(resolve, 50));
    return { kept: 7 };
  });
  const { admin } = organisation;
  const id = await ask(organisation, admin);
  await expect
    .poll(async () => (await read(organisation, admin, id)).state, { timeout: 8000 })
    .toBe('running');
  expect((await cancel(organisation, admin, id)).cancelRequested).toBe(true);
  expect(await ended(organisation, admin, id)).toMatchObject({ state: 'cancelled', result: { kept: 7 } });
  const waiting = await organisation.as(admin, async (work) => {
    const jobId = await requestJob(work, { kind: 'slow', input: {} });
    await jobUseCases.cancelJob(work, { params: { id: jobId } } as never);
    return jobId;
  });
  expect(await read(organisation, admin, waiting)).toMatchObject({ state: 'cancelled', startedAt: null });
  await ended(organisation, admin, id);
  expect((await cancel(organisation, admin, id)).state, 'cancelling twice changes nothing').toBe('cancelled');
});

test('everybody sees only his own work', async () => {
  const organisation = await arrange(async () => ({}));
  const [ann, bob] = [
    await organisation.addPerson({ name: '安然' }),
    await organisation.addPerson({ name: '白杨' }),
  ];
  const ids = [await ask(organisation, ann), await ask(organisation, ann), await ask(organisation, ann)];
  for (const id of ids) await ended(organisation, ann, id);
  await expect(read(organisation, bob, ids[0]!)).rejects.toThrow('not_found');
  await expect(cancel(organisation, bob, ids[0]!)).rejects.toThrow('not_found');
  expect((await list(organisation, bob, {})).items).toEqual([]);
  const first = await list(organisation, ann, { limit: 2 });
  const second = await list(organisation, ann, { limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map((job) => job.id)).toEqual(ids.toReversed());
  expect(second.nextCursor).toBeNull();
  expect((await list(organisation, ann, { state: 'failed' })).items).toEqual([]);
  expect(await organisation.as(ann, (work) => visibleJobs(work, ids))).toEqual(new Set(ids));
  expect(await organisation.as(bob, (work) => visibleJobs(work, ids))).toEqual(new Set());
  await expect(cancel(organisation, ann, ids[0]!)).rejects.toThrow('job_finished');
});

test('a worker that was overtaken writes nothing more of the job', async () => {
  const organisation = await newOrganisation();
  const jobId = await ask(organisation, organisation.admin);
  const take = async () =>
    (await claimJob(organisation.workerDatabase, { tenantId: organisation.orgId, jobId }, new Date()))!;
  const first = await take();
  const second = await take();
  const end = (claim: Claim, rows: number) =>
    endJob(organisation.workerDatabase, claim, { state: 'done', result: { rows } });
  expect(await touchJob(organisation.workerDatabase, first, { done: 9, total: 9 })).toMatchObject({
    held: false,
  });
  expect([await end(first, 1), await end(second, 2), await end(second, 3)]).toEqual([false, true, false]);
  expect(await read(organisation, organisation.admin, jobId)).toMatchObject({ done: 0, result: { rows: 2 } });
});

test('nightly work is kept with its time and zone', async () => {
  const organisation = await newOrganisation();
  const queue = await openQueue(organisation);
  await queue.schedule({
    name: 'prune-events',
    cron: '20 3 * * *',
    timeZone: 'Asia/Shanghai',
    run: async () => {},
  });
  const client = new pg.Client({ connectionString: organisation.adminUrl });
  await client.connect();
  const kept = await client.query('select name, cron, timezone from jobs.schedule');
  await client.end();
  expect(kept.rows).toEqual([{ name: 'prune-events', cron: '20 3 * * *', timezone: 'Asia/Shanghai' }]);
});

test('the job of a killed worker is taken again within sixty seconds', { timeout: 100_000 }, async () => {
  const organisation = await newOrganisation();
  const { admin, adminUrl, secretKey } = organisation;
  const queue = await openQueue(organisation);
  const script = path.join(import.meta.dirname, 'testing/dying-worker.ts');
  const child = spawn(process.execPath, [script, adminUrl, secretKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const id = await ask(organisation, admin);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  const killedAt = Date.now();
  const attempts: number[] = [];
  await workOn(queue, organisation, [
    { kind: 'slow', run: async ({ attempt }) => ({ attempts: attempts.push(attempt) }) },
  ]);
  expect(await ended(organisation, admin, id, 60_000)).toMatchObject({
    state: 'done',
    result: { attempts: 1 },
  });
  expect(attempts).toEqual([2]);
  expect(Date.now() - killedAt).toBeLessThan(60_000);
});
