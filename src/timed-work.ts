/** What the installation does by the clock, without a person. */
import { fillAllKeys } from './accounts/server/index.ts';
import { keepRecycleTimes, nightlyScoring, sweepLeads } from './leads/server/index.ts';
import type { Installation } from './installation.ts';
import { mergeRegistry } from './kinds.ts';
import { pruneOutbox, type NightlyWork } from './platform/server/index.ts';

export function timedWork({ workerDatabase, logger }: Installation): readonly NightlyWork[] {
  return [
    {
      name: 'prune-outbox',
      cron: '20 3 * * *',
      run: async () => void (await pruneOutbox(workerDatabase, new Date())),
    },
    { name: 'recycle-leads', cron: '*/5 * * * *', run: () => keepRecycleTimes(workerDatabase) },
    { name: 'sweep-leads', cron: '* * * * *', run: () => sweepLeads(workerDatabase, logger) },
    {
      name: 'fill-duplicate-keys',
      cron: '50 19 * * *',
      run: () => fillAllKeys(workerDatabase, mergeRegistry.kinds),
    },
    nightlyScoring(workerDatabase, logger),
  ];
}
