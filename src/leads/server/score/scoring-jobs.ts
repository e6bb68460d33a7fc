import type { JobKind } from '../../../platform/server/index.ts';
import { judgingJob } from './judging-job.ts';
import { trainingJob } from './training-job.ts';

/** What the workers of the installation must know. */
export const scoringJobs: readonly JobKind[] = [judgingJob, trainingJob];
