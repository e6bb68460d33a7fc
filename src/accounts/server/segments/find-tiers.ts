/** Finding the tiers of all accounts anew: by night, on demand, and after the rules have changed. */
import { z } from 'zod';
import { organisationItself } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import {
  inWork,
  requestJob,
  type Database,
  type JobKind,
  type Logger,
  type NightlyWork,
  type Work,
} from '../../../platform/server/index.ts';
import type { SegmentMove } from '../../model/segments/contract.ts';
import { judgePage, termsOf, type PurchaseSource } from './judge-accounts.ts';
import type { CustomerSources } from '../portrait/fact-sources.ts';
import { readSegmentRules } from './kept-segment-rules.ts';
import { recallAccounts } from './recall-accounts.ts';
import { writeStandings } from './write-standings.ts';

const jobKind = 'find-tiers';
const inputSchema = z.object({ cause: z.enum(['by_hand', 'rules']) });

/** Asks for it in the name of the asker; returns the job's id. */
export function requestTiers(work: Work, cause: 'by_hand' | 'rules'): Promise<string> {
  return requestJob(work, { kind: jobKind, input: { cause } });
}

type Finding = {
  /** One transaction. */
  inWork<T>(use: (work: Work) => Promise<T>): Promise<T>;
  progress(judged: number): void;
  cancelled(): boolean;
};

export type Found = { judged: number; moved: number };

/** Judges every account in short transactions, each of which may be repeated; returns how many moved. */
export async function findTiers(
  { inWork: run, progress, cancelled }: Finding,
  purchasesOf: PurchaseSource,
  cause: SegmentMove['cause'],
): Promise<Found> {
  const { terms, version } = await run(async (work) => {
    await work.elevate();
    const { rules, version: ofRules } = await readSegmentRules(work);
    return { terms: await termsOf(work, rules, purchasesOf), version: ofRules };
  });
  const found = { judged: 0, moved: 0 };
  for (let after: string | null = null; !cancelled();) {
    const from: string | null = after;
    const page = await run(async (work) => {
      await work.elevate();
      const judged = await judgePage(work, terms, from);
      return { judged, moved: await writeStandings(work, judged, { cause, rulesVersion: version }) };
    });
    if (page.judged.length === 0) break;
    found.judged += page.judged.length;
    found.moved += page.moved;
    after = page.judged.at(-1)!.account.id;
    progress(found.judged);
  }
  return found;
}

/** The job behind saving rules and behind finding tiers now. */
export function findTiersJob(purchasesOf: PurchaseSource): JobKind {
  return {
    kind: jobKind,
    run: (context) =>
      findTiers(
        {
          inWork: context.inWork,
          progress: (judged) => context.progress(judged),
          cancelled: () => context.cancelled(),
        },
        purchasesOf,
        inputSchema.parse(context.input).cause,
      ),
  };
}

/** Every night, for every organisation; one organisation's trouble is not the others'. */
export function nightlyTiers(
  database: Database,
  told: { purchasesOf: PurchaseSource; sources: CustomerSources },
  log: Logger,
): NightlyWork {
  return {
    name: 'find-tiers',
    cron: '40 2 * * *',
    timeZone: 'Asia/Shanghai',
    run: async () => {
      for (const { id } of await database.listOrganisations()) {
        try {
          const principal = await organisationItself(database, id);
          const night = {
            inWork: <T>(use: (work: Work) => Promise<T>) => inWork(database, principal, newId(), use),
            progress: () => {},
            cancelled: () => false,
          };
          await findTiers(night, told.purchasesOf, 'nightly');
          await night.inWork((work) => recallAccounts(work, told.sources));
        } catch (error) {
          log.error({ err: error, tenantId: id }, 'the tiers of an organisation could not be found');
        }
      }
    },
  };
}
