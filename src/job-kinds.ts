import { duplicateGroupsJob } from './accounts/server/index.ts';
import { integrationJobs } from './integrations/server/index.ts';
import { mergeRegistry } from './kinds.ts';
import { poolJobs, scoringJobs } from './leads/server/index.ts';
import type { JobKind } from './platform/server/index.ts';

/** The long work that workers know. */
export const jobKinds: readonly JobKind[] = [
  ...integrationJobs,
  ...poolJobs,
  ...scoringJobs,
  duplicateGroupsJob(mergeRegistry),
];
