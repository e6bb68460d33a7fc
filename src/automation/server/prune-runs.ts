import { inWork, systemPrincipal, type Database } from '../../platform/server/index.ts';

const [unmatchedDays, keptDays] = [7, 180];

/** Removes runs whose conditions did not hold after a week, and all that ended half a year ago. For the worker. */
export async function pruneRuns(database: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (const { id } of await database.listOrganisations()) {
    await inWork(database, systemPrincipal(id), 'automation', ({ db }) =>
      db
        .deleteFrom('automation_run')
        .where('tenant_id', '=', id)
        .where('state', '!=', 'waiting')
        .where((where) =>
          where.or([
            where('ended_at', '<', before(keptDays)),
            where.and([where('state', '=', 'unmatched'), where('ended_at', '<', before(unmatchedDays))]),
          ]),
        )
        .execute(),
    );
  }
}
