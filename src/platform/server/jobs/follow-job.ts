/** Follows a running job twice a second: writes its progress, hears whether it shall stop and whether it was taken over. */
import type { Database } from '../database/database.ts';
import type { Logger } from '../logger.ts';
import { touchJob, type Claim } from './claim-job.ts';

const tickMs = 500;

export type Followed = {
  progress(done: number, total?: number): void;
  cancelled(): boolean;
  /** The run has seen that it shall stop. */
  sawCancellation(): boolean;
  lost(): boolean;
  /** Writes the last progress and stops following. */
  end(): Promise<void>;
};

export function followJob(database: Database, claim: Claim, signal: AbortSignal, log: Logger): Followed {
  let told: { done: number; total: number | null } | null = null;
  let total: number | null = null;
  let [cancelRequested, seen, lost] = [claim.cancelRequested, false, false];
  let touching: Promise<void> | null = null;
  const touch = async () => {
    const progress = told;
    told = null;
    try {
      const state = await touchJob(database, claim, progress);
      cancelRequested = state.cancelRequested;
      lost ||= !state.held;
    } catch (error) {
      told ??= progress;
      log.warn({ err: error, jobId: claim.jobId }, 'the progress of a job could not be written');
    }
    touching = null;
  };
  const ticker = setInterval(() => {
    touching ??= touch();
  }, tickMs);
  return {
    progress: (done, all) => {
      total = all ?? total;
      told = { done, total };
    },
    cancelled: () => {
      seen ||= cancelRequested;
      return cancelRequested;
    },
    sawCancellation: () => seen,
    lost: () => lost || signal.aborted,
    end: async () => {
      clearInterval(ticker);
      await touching;
      if (told) await touch();
    },
  };
}
