import type { Locale } from '../../../platform/model/label.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Logger,
  type NightlyWork,
  type Work,
} from '../../../platform/server/index.ts';
import { equipForScoring } from './equip-for-scoring.ts';
import { judgeOpenLeads } from './judging-job.ts';
import { trainModel } from './train-model.ts';

/** Every night, for every organisation: what there is to learn is learned, and open leads are judged again. For the worker. */
export function nightlyScoring(database: Database, log: Logger): NightlyWork {
  return {
    name: 'score-leads',
    cron: '10 2 * * *',
    timeZone: 'Asia/Shanghai',
    run: async () => {
      for (const { id } of await database.listOrganisations()) {
        try {
          await scoreOrganisation(database, id);
        } catch (error) {
          // One organisation's trouble is not the others'.
          log.error({ err: error, tenantId: id }, 'the nightly scoring of an organisation failed');
        }
      }
    },
  };
}

/** One organisation's night; returns how the training ended and how many leads were judged. */
export async function scoreOrganisation(database: Database, tenantId: string) {
  const { timeZone, locale } = await inWork(database, systemPrincipal(tenantId), 'night', zoneOf);
  const principal = { ...systemPrincipal(tenantId, timeZone), locale };
  const asOrganisation = <T>(use: (work: Work) => Promise<T>): Promise<T> =>
    inWork(database, principal, 'night', use);
  await asOrganisation((work) => equipForScoring(work, locale));
  const end = await trainModel({ inWork: asOrganisation, trainedBy: null });
  const judging = { inWork: asOrganisation, progress: () => {}, cancelled: () => false };
  return { ...end, judged: await judgeOpenLeads(judging) };
}

async function zoneOf({ db, principal }: Work): Promise<{ timeZone: string; locale: Locale }> {
  const row = await db
    .selectFrom('organisation')
    .select(['time_zone', 'locale'])
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return { timeZone: row.time_zone, locale: row.locale as Locale };
}
