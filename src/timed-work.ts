/** What the installation does by the clock, without a person. */
import { fillAllKeys, nightlyTiers } from './accounts/server/index.ts';
import { knownFiles, syncDueMailboxes, tasksOfDigest, tellReminders } from './activities/server/index.ts';
import { watchAlerts, watchNumbers } from './alerts/server/index.ts';
import { watchApprovals } from './approvals/server/index.ts';
import { incentiveSources } from './incentive-sources.ts';
import { countIncentives } from './coaching/server/index.ts';
import { pruneRuns, watchMoments } from './automation/server/index.ts';
import { knownTemplates, watchContracts } from './contracts/server/index.ts';
import { customerSources } from './customer-sources.ts';
import { dealsOfDigest, digestDueOn, purchasesOf, watchDeals, watchRates } from './deals/server/index.ts';
import type { Installation } from './installation.ts';
import { knownStoredFiles } from './integrations/server/index.ts';
import { cubes, insights } from './insights-of-product.ts';
import { kinds, mergeRegistry, subjects } from './kinds.ts';
import {
  checkAllMailboxes,
  keepRecycleTimes,
  leadsOfDigest,
  nightlyScoring,
  retryCaptures,
  sweepLeads,
  watchReturns,
} from './leads/server/index.ts';
import { mailHouse } from './mail-house.ts';
import { openMailSender, rouseRobots, tellDigests } from './notifications/server/index.ts';
import { mailboxParts } from './mailbox-parts.ts';
import { makeRepurchaseDeals, planAllVisits, watchCases } from './service/server/index.ts';
import { expireQuotes } from './quotes/server/index.ts';
import { measureDueItems, prepareDueReviews } from './reviews/server/index.ts';
import { papers } from './papers.ts';
import { knownPictures, sendReports, watchForms } from './reports/server/index.ts';
import { sourceParts } from './source-parts.ts';
import { refreshDueSources } from './sources/server/index.ts';
import { pruneOutbox, sweepFiles, type NightlyWork } from './platform/server/index.ts';

export function timedWork(installation: Installation): readonly NightlyWork[] {
  const { config, workerDatabase, logger } = installation;
  const sources = [tasksOfDigest, dealsOfDigest, leadsOfDigest];
  const digests = { database: workerDatabase, dueOn: digestDueOn, sources };
  return [
    {
      name: 'prune-outbox',
      cron: '20 3 * * *',
      run: async () => void (await pruneOutbox(workerDatabase, new Date())),
    },
    {
      name: 'sweep-files',
      cron: '40 18 * * *',
      run: async () => {
        const removed = await sweepFiles({
          database: workerDatabase,
          dataDir: config.dataDir,
          keepers: [knownFiles, knownStoredFiles, knownTemplates, knownPictures],
          now: new Date(),
        });
        if (removed > 0) logger.info({ removed }, 'files that no row speaks of were removed');
      },
    },
    {
      name: 'retry-captures',
      cron: '*/10 * * * *',
      run: async () => void (await retryCaptures(workerDatabase)),
    },
    { name: 'recycle-leads', cron: '*/5 * * * *', run: () => keepRecycleTimes(workerDatabase) },
    { name: 'watch-returns', cron: '*/5 * * * *', run: () => watchReturns(workerDatabase, logger) },
    { name: 'sweep-leads', cron: '* * * * *', run: () => sweepLeads(workerDatabase, logger) },
    { name: 'morning-digest', cron: '* * * * *', run: () => tellDigests(digests, logger) },
    {
      name: 'tell-reminders',
      cron: '* * * * *',
      isPunctual: true,
      run: () => tellReminders(workerDatabase, logger),
    },
    ...sellingWork(installation),
    {
      name: 'fill-duplicate-keys',
      cron: '50 19 * * *',
      run: () => fillAllKeys(workerDatabase, mergeRegistry.kinds),
    },
    ...automationWork(installation),
    ...frequentWork(installation),
    nightlyScoring(workerDatabase, logger),
    ...mailboxWork(installation),
  ];
}

function sellingWork({ workerDatabase: database, logger }: Installation): readonly NightlyWork[] {
  return [
    { name: 'watch-deals', cron: '*/5 * * * *', run: () => watchDeals(database, logger) },
    { name: 'watch-numbers', cron: '15 * * * *', run: () => watchNumbers(database, logger) },
    { name: 'watch-rates', cron: '*/5 * * * *', run: () => watchRates(database, logger) },
    { name: 'expire-quotes', cron: '7 * * * *', run: () => expireQuotes(database, logger) },
    nightlyTiers(database, { purchasesOf, sources: customerSources }, logger),
    { name: 'watch-contracts', cron: '*/10 * * * *', run: () => watchContracts(database, logger) },
  ];
}

function mailboxWork(installation: Installation): NightlyWork[] {
  const { logger } = installation;
  return [
    {
      name: 'check-lead-mailboxes',
      cron: '* * * * *',
      run: () =>
        checkAllMailboxes(mailboxParts(installation), (error, mailboxId) =>
          logger.error({ err: error, mailboxId }, 'a lead mailbox could not be looked into'),
        ),
    },
    {
      name: 'sync-mailboxes',
      cron: '* * * * *',
      run: () =>
        syncDueMailboxes(mailHouse(installation), (error, mailboxId) =>
          logger.error({ err: error, mailboxId }, 'a mailbox could not be read'),
        ),
    },
  ];
}

function frequentWork(installation: Installation): readonly NightlyWork[] {
  const { config, workerDatabase: database, logger } = installation;
  return [
    {
      name: 'send-reports',
      cron: '* * * * *',
      run: async () => {
        const sender = config.smtpUrl ? openMailSender(config.smtpUrl) : null;
        await sendReports({ database, insights, dataDir: config.dataDir, sender }, logger);
        sender?.close();
      },
    },
    { name: 'watch-forms', cron: '*/5 * * * *', run: () => watchForms(database, logger) },
    {
      name: 'refresh-outside-sources',
      cron: '* * * * *',
      run: () =>
        refreshDueSources(sourceParts(installation), (err, sourceId) =>
          logger.error({ err, sourceId }, 'a source beside the CRM could not be refreshed'),
        ),
    },
    { name: 'rouse-robots', cron: '* * * * *', run: () => rouseRobots(database) },
    { name: 'watch-approvals', cron: '* * * * *', run: () => watchApprovals(database, papers, logger) },
    { name: 'watch-cases', cron: '*/5 * * * *', run: () => watchCases(database, logger) },
    { name: 'plan-visits', cron: '12 * * * *', run: () => planAllVisits(database, logger) },
    {
      name: 'count-incentives',
      cron: '50 * * * *',
      run: () => countIncentives(database, incentiveSources, logger),
    },
    {
      name: 'prepare-reviews',
      cron: '5 * * * *',
      run: () => prepareDueReviews(database, { insights, cubes }, logger),
    },
    {
      name: 'measure-action-items',
      cron: '35 * * * *',
      run: () => measureDueItems(database, { insights, cubes }, logger),
    },
    { name: 'make-repurchases', cron: '22 * * * *', run: () => makeRepurchaseDeals(database, logger) },
  ];
}

function automationWork({ workerDatabase: database, logger }: Installation): readonly NightlyWork[] {
  return [
    {
      name: 'watch-alerts',
      cron: '* * * * *',
      run: () => watchAlerts({ database, insights, cubes, kinds, subjects }, logger),
    },
    {
      name: 'watch-automations',
      cron: '* * * * *',
      run: () => watchMoments({ database, kinds, subjects, log: logger }),
    },
    { name: 'prune-automation-runs', cron: '30 3 * * *', run: () => pruneRuns(database, new Date()) },
  ];
}
