/** One digest a person each morning of a working day. */
import { sql } from 'kysely';
import type { Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Locale } from '../../../platform/model/label.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Logger,
  type Work,
} from '../../../platform/server/index.ts';
import { composeDigests, type DigestRow } from '../../model/digest.ts';
import { notifyAll } from '../notify.ts';

/** What a domain has for these people to do on the day. */
export type DigestSource = (work: Work, userIds: readonly string[], day: Day) => Promise<DigestRow[]>;

export type DigestParts = {
  database: Database;
  /** The day whose digest is due now in the organisation; null before its hour and on days off. */
  dueOn(work: Work): Promise<Day | null>;
  sources: readonly DigestSource[];
};

/** So many people are told in one transaction: whatever kills the worker, those told are noted, the others are taken again. */
const peopleAtOnce = 100;

/** Looks through all organisations; one that fails holds up no other. */
export async function tellDigests(parts: DigestParts, log: Logger): Promise<void> {
  for (const { id } of await parts.database.listOrganisations()) {
    try {
      await tellOrganisation(parts, id);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the digests of an organisation could not be told');
    }
  }
}

async function tellOrganisation(parts: DigestParts, tenantId: string): Promise<void> {
  for (let told = -1; told !== 0;)
    told = await inWork(parts.database, systemPrincipal(tenantId), newId(), async (work) => {
      const own = await inOwnZone(work);
      const day = await parts.dueOn(own);
      return day === null ? 0 : tellSome(own, parts.sources, day);
    });
}

async function inOwnZone(work: Work): Promise<Work> {
  const { time_zone, locale } = await work.db
    .selectFrom('organisation')
    .select(['time_zone', 'locale'])
    .where('id', '=', work.principal.tenantId)
    .executeTakeFirstOrThrow();
  return { ...work, principal: { ...work.principal, timeZone: time_zone, locale: locale as Locale } };
}

/** Tells the next people who were not told today; returns how many were looked at, 0 when all were. */
export async function tellSome(
  work: Work,
  sources: readonly DigestSource[],
  day: Day,
  most = peopleAtOnce,
): Promise<number> {
  const userIds = await takePeople(work, day, most);
  if (userIds.length === 0) return 0;
  const told: DigestRow[][] = [];
  for (const source of sources) told.push(await source(work, userIds, day));
  await notifyAll(
    work,
    [...composeDigests(told)].map(([userId, { counts, lines }]) => ({
      userId,
      kind: 'morning-digest' as const,
      object: null,
      recordId: null,
      payload: counts,
      lines,
    })),
  );
  return userIds.length;
}

/** Whoever stands here is told by this transaction and by no other. */
async function takePeople({ db, principal, now }: Work, day: Day, most: number): Promise<string[]> {
  const t = principal.tenantId;
  const { rows } = await sql<{ user_id: string }>`
    insert into morning_digest (tenant_id, user_id, day, at)
    select u.tenant_id, u.id, ${day}::date, ${now}::timestamptz from app_user u
    where u.tenant_id = ${t} and u.state = 'active' and not exists (
      select 1 from morning_digest m where m.tenant_id = ${t} and m.user_id = u.id and m.day = ${day}::date)
    order by u.id limit ${most}
    on conflict do nothing returning user_id`.execute(db);
  return rows.map((row) => row.user_id);
}
