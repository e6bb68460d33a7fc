/** One run of one job by one worker. */
import type { Principal } from '../../model/principal.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Database } from '../database/database.ts';
import type { Logger } from '../logger.ts';
import { inWork } from '../work.ts';
import { claimJob, endJob, type Claim, type JobAddress, type JobEnd } from './claim-job.ts';
import { jobRefusals, keepFailure } from './failure.ts';
import { followJob, type Followed } from './follow-job.ts';
import type { JobContext, JobKind } from './job-kind.ts';

export type JobRunning = {
  /** The worker's. */
  database: Database;
  kinds: readonly JobKind[];
  /** A person with the rights of now; null when the account is gone or disabled. */
  principalOf(tenantId: string, userId: string): Promise<Principal | null>;
  dataDir: string;
  log: Logger;
};

/** After so many workers died over a job it is given up. */
export const mostAttempts = 5;

class TakenOver extends Error {}

/** Takes the job, runs it and keeps how it ended. `signal` is aborted when the queue gives the job to another worker. */
export async function runJob(running: JobRunning, address: JobAddress, signal: AbortSignal): Promise<void> {
  const claim = await claimJob(running.database, address, new Date());
  if (!claim) return;
  const log = running.log.child({ jobId: claim.jobId, kind: claim.kind, attempt: claim.attempt });
  const end = await endOf(running, claim, signal, log);
  if (!end) return void log.warn('the job was taken over by another worker');
  await endJob(running.database, claim, end);
}

/** How the run ended; null when it was another's by then. */
async function endOf(
  running: JobRunning,
  claim: Claim,
  signal: AbortSignal,
  log: Logger,
): Promise<JobEnd | null> {
  if (claim.cancelRequested) return { state: 'cancelled', result: null };
  const followed = followJob(running.database, claim, signal, log);
  try {
    const result = await run(running, claim, followed, log);
    return { state: followed.sawCancellation() ? 'cancelled' : 'done', result };
  } catch (error) {
    if (error instanceof TakenOver || followed.lost()) return null;
    if (!(error instanceof Refusal)) log.error({ err: error }, 'a job failed');
    return { state: 'failed', error: keepFailure(error) };
  } finally {
    await followed.end();
  }
}

async function run(
  running: JobRunning,
  claim: Claim,
  followed: Followed,
  log: Logger,
): Promise<Record<string, unknown>> {
  const kind = running.kinds.find((one) => one.kind === claim.kind);
  if (!kind) throw new Refusal(jobRefusals.unknownKind);
  if (claim.attempt > mostAttempts) throw new Refusal(jobRefusals.keepsDying);
  const principal = await running.principalOf(claim.tenantId, claim.createdBy);
  if (!principal) throw new Refusal(jobRefusals.ownerGone);
  const context: JobContext = {
    jobId: claim.jobId,
    principal,
    input: claim.input,
    attempt: claim.attempt,
    dataDir: running.dataDir,
    log,
    progress: followed.progress,
    cancelled: followed.cancelled,
    inWork: async (useCase) => {
      if (followed.lost()) throw new TakenOver();
      return inWork(running.database, principal, claim.jobId, useCase);
    },
  };
  return kind.run(context);
}
