import { duplicateGroupsJob, findTiersJob } from './accounts/server/index.ts';
import { syncMailboxJob } from './activities/server/index.ts';
import { dealDays, purchasesOf } from './deals/server/index.ts';
import { handOverJobs } from './handovers/server/index.ts';
import { dayRebuildJob } from './identity/server/index.ts';
import type { Installation } from './installation.ts';
import { integrationJobs } from './integrations/server/index.ts';
import { kinds, mergeRegistry } from './kinds.ts';
import { leadDays, mailboxJob, poolJobs, scoringJobs } from './leads/server/index.ts';
import { mailHouse } from './mail-house.ts';
import { mailboxParts } from './mailbox-parts.ts';
import type { JobKind } from './platform/server/index.ts';
import { sourceParts } from './source-parts.ts';
import { sourceJobs } from './sources/server/index.ts';

/** The long work that workers know. */
export function jobKindsOf(installation: Installation): JobKind[] {
  return [
    ...integrationJobs(kinds),
    ...poolJobs,
    ...scoringJobs,
    ...handOverJobs,
    duplicateGroupsJob(mergeRegistry),
    findTiersJob(purchasesOf),
    dayRebuildJob([dealDays, leadDays]),
    mailboxJob(mailboxParts(installation)),
    syncMailboxJob(mailHouse(installation)),
    ...sourceJobs(sourceParts(installation)),
  ];
}
