/** Which worker takes which job when: pg-boss in its own schema, under its own database role. */
import { PgBoss } from 'pg-boss';
import { urlAs } from '../database/roles.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Logger } from '../logger.ts';
import type { JobAddress } from './claim-job.ts';
import type { Errand, ErrandCall } from './errand.ts';
import type { NightlyWork } from './job-kind.ts';
import { mostAttempts, runJob, type JobRunning } from './run-job.ts';

export type JobQueue = {
  /** For the relay: sends requested jobs to the workers, each once. */
  reaction: Reaction;
  /** Takes jobs from now on, `atOnce` side by side. */
  work(running: JobRunning, atOnce?: number): Promise<void>;
  schedule(nightly: NightlyWork): Promise<void>;
  /** Runs errands from now on; returns the reactions by which the relay hands their events on. */
  runErrands(errands: readonly Errand[]): Promise<Reaction[]>;
  /** Gives running jobs up to `graceMs` to end; the others are taken by another worker. */
  stop(graceMs?: number): Promise<void>;
};

const queue = 'long-work';
/** A worker says every 7 s that it lives; one that was silent for 15 s has lost its jobs at the next look. */
const leased = { heartbeatSeconds: 15, expireInSeconds: 20 * 3600 };
const superviseSeconds = 5;
/** Work at fixed times begins within so many seconds of its minute, and what a look for it takes. */
const clockSeconds = 5;

type QueueOptions = { adminUrl: string; secretKey: string; log: Logger };

/** Connects to the queue and makes its tables where they are missing. */
export async function openJobQueue(options: QueueOptions): Promise<JobQueue> {
  const boss = await startBoss(options);
  const workers: string[] = [];
  return {
    reaction: {
      on: 'job.requested',
      name: 'queue-job',
      react: async ({ principal }, event) => {
        const address: JobAddress = { tenantId: principal.tenantId, jobId: event.recordId! };
        await boss.send(queue, address, { id: address.jobId });
        for (const worker of workers) boss.notifyWorker(worker);
      },
    },
    work: async (running, atOnce = 2) => {
      const settings = { pollingIntervalSeconds: 0.5, localConcurrency: atOnce };
      const worker = await boss.work<JobAddress>(queue, settings, async ([job]) => {
        if (job) await runJob(running, job.data, job.signal);
      });
      workers.push(worker);
    },
    schedule: (nightly) => schedule(boss, nightly),
    runErrands: (errands) => Promise.all(errands.map((errand) => runErrand(boss, errand))),
    stop: (graceMs = 10_000) => boss.stop({ graceful: true, timeout: graceMs }),
  };
}

async function startBoss({ adminUrl, secretKey, log }: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: urlAs(adminUrl, 'crm_jobs', secretKey),
    schema: 'jobs',
    createSchema: false,
    max: 4,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    cronMonitorIntervalSeconds: clockSeconds,
    cronWorkerIntervalSeconds: clockSeconds,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue met an error'));
  await boss.start({ attempts: 5 });
  await boss.createQueue(queue, { ...leased, retryLimit: mostAttempts, retryDelay: 1 });
  return boss;
}

/** Tried nine times over about an hour; the event's id keeps it from being queued twice. */
const errandTries = { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 1200 };
const errandsAtOnce = 4;

async function runErrand(boss: PgBoss, { name, on, run }: Errand): Promise<Reaction> {
  const errands = `errand-${name}`;
  await boss.createQueue(errands, { ...leased, expireInSeconds: 120, ...errandTries });
  const settings = { pollingIntervalSeconds: 0.5, localConcurrency: errandsAtOnce };
  const worker = await boss.work<ErrandCall>(errands, settings, async ([job]) => {
    if (job) await run(job.data);
  });
  return {
    on,
    name: errands,
    react: async ({ principal }, event) => {
      const call: ErrandCall = {
        tenantId: principal.tenantId,
        eventId: event.id,
        recordId: event.recordId,
      };
      const notBefore = event.payload['notBefore'];
      const later = typeof notBefore === 'string' ? { startAfter: new Date(notBefore) } : {};
      await boss.send(errands, call, { id: event.id, ...later });
      boss.notifyWorker(worker);
    },
  };
}

async function schedule(boss: PgBoss, timed: NightlyWork): Promise<void> {
  const { name, cron, timeZone, isPunctual, run } = timed;
  await boss.createQueue(name, { ...leased, retryLimit: 3, policy: 'singleton' });
  await boss.schedule(name, cron, null, { tz: timeZone ?? 'UTC' });
  await boss.work(name, { pollingIntervalSeconds: isPunctual ? 1 : 30 }, () => run());
}
