/** Captures that failed by a defect of ours are tried again by themselves: what was wrong may have been mended since. */
import { newId } from '../../../platform/model/identifier.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../../platform/server/index.ts';
import { repairCapture } from './repair-capture.ts';

const mostTries = 5;
const keptDays = 7;
const atOnce = 100;

/** Tries those of the last week, each in its own transaction; after five tries it is for people. Returns how many came in. */
export async function retryCaptures(database: Database): Promise<number> {
  let taken = 0;
  for (const { id } of await database.listOrganisations()) {
    const inOrganisation = <T>(use: (work: Work) => Promise<T>) =>
      inWork(database, systemPrincipal(id), newId(), use);
    for (const { id: captureId, texts } of await inOrganisation(findBroken)) {
      const { state } = await inOrganisation((work) =>
        repairCapture(work, captureId, texts as Record<string, string>),
      );
      if (state === 'accepted' || state === 'attached') taken += 1;
    }
  }
  return taken;
}

function findBroken({ db, principal, now }: Work) {
  return db
    .selectFrom('capture')
    .select(['id', 'texts'])
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'failed')
    .where('reason', '=', 'defect')
    .where('tries', '<', mostTries)
    .where('received_at', '>', new Date(now.getTime() - keptDays * 86_400_000))
    .orderBy('received_at')
    .limit(atOnce)
    .execute();
}
