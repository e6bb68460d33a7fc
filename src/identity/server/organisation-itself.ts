import { newId } from '../../platform/model/identifier.ts';
import type { Locale } from '../../platform/model/label.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { inWork, systemPrincipal, type Database } from '../../platform/server/index.ts';

/** The organisation as it acts by the clock: the system, in its time zone and its language. */
export async function organisationItself(database: Database, tenantId: string): Promise<Principal> {
  const system = systemPrincipal(tenantId);
  const { time_zone, locale } = await inWork(database, system, newId(), ({ db }) =>
    db
      .selectFrom('organisation')
      .select(['time_zone', 'locale'])
      .where('id', '=', tenantId)
      .executeTakeFirstOrThrow(),
  );
  return { ...system, timeZone: time_zone, locale: locale as Locale };
}
