/** The subscription of one's own calendar: a secret address that other programs read. */
import { sql, type SqlBool } from 'kysely';
import { findPrincipal, newCredential, readCredential } from '../../../identity/server/index.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../../platform/server/index.ts';
import { writeIcs } from '../../model/meetings/write-ics.ts';
import { meetingsOf } from './calendar.ts';
import { icsOf } from './meeting-ics.ts';
import { selectMeetings } from './meeting-queries.ts';

/** Whether and since when the asker's calendar can be subscribed to. */
export async function readFeed({ db, principal }: Work) {
  const feed = await db
    .selectFrom('calendar_feed')
    .select(['created_at', 'read_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .executeTakeFirst();
  return { since: feed?.created_at.toISOString() ?? null, readAt: feed?.read_at?.toISOString() ?? null };
}

/** A new secret address of the asker's calendar, told once; the one before ends. */
export async function renewFeed(work: Work, baseUrl: string): Promise<{ address: string }> {
  const { db, principal, now } = work;
  const { secret, hash } = newCredential('calendar', principal.tenantId);
  const columns = { key_hash: hash, created_at: now, read_at: null };
  await db
    .insertInto('calendar_feed')
    .values({ tenant_id: principal.tenantId, user_id: principal.userId!, ...columns })
    .onConflict((at) => at.columns(['tenant_id', 'user_id']).doUpdateSet(columns))
    .execute();
  work.record({ type: 'calendar-feed.renewed', object: 'calendar_feed', recordId: principal.userId });
  return { address: `${baseUrl}/api/v1/calendar-feeds/${secret}.ics` };
}

/** Ends the subscription; its address answers not found from now on. */
export async function endFeed(work: Work): Promise<null> {
  const { db, principal } = work;
  const ended = await db
    .deleteFrom('calendar_feed')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .executeTakeFirst();
  if (ended.numDeletedRows > 0n)
    work.record({ type: 'calendar-feed.ended', object: 'calendar_feed', recordId: principal.userId });
  return null;
}

const daysBack = 90;
const daysAhead = 366;
const mostMeetings = 2000;
const dayLength = 86_400_000;

/**
 * The calendar of the person to whom the key belongs, as he may see it now; null for a key that is nobody's, of somebody
 * who has left or may not see meetings any more.
 */
export async function calendarOfKey(database: Database, key: string): Promise<string | null> {
  const credential = readCredential('calendar', key.replace(/\.ics$/, ''));
  if (!credential) return null;
  const { tenantId, hash } = credential;
  const person = await inWork(database, systemPrincipal(tenantId), 'calendar-feed', async ({ db, now }) => {
    const feed = await db
      .updateTable('calendar_feed')
      .set({ read_at: now })
      .where('tenant_id', '=', tenantId)
      .where('key_hash', '=', hash)
      .returning('user_id')
      .executeTakeFirst();
    const userId = feed?.user_id;
    return userId ? findPrincipal(db, { tenantId, userId, kind: 'user', credentialId: userId }) : null;
  });
  if (!person?.rights['task.read']) return null;
  return inWork(database, person, 'calendar-feed', async (work) => {
    const at = work.now.getTime();
    const near = sql<SqlBool>`m.starts_at > ${new Date(at - daysBack * dayLength)}
      and m.starts_at < ${new Date(at + daysAhead * dayLength)} and ${meetingsOf(work)}`;
    const rows = await selectMeetings(work, near, mostMeetings);
    return writeIcs(rows.map(icsOf), 'PUBLISH', `${person.name} · Mingdou`);
  });
}
