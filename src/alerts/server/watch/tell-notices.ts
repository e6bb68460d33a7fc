/** Tells people what is due: one message a person and watch, with what this person may see of it. */
import { sql } from 'kysely';
import { findPrincipal } from '../../../identity/server/index.ts';
import { notifyAll, type NewNotification } from '../../../notifications/server/index.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { attempt, type Work } from '../../../platform/server/index.ts';
import { findStored, openKind } from '../../../records/server/index.ts';
import { definitionSchema, type WatchDefinition } from '../../model/watch/watch.ts';
import { messageOf, sayRest } from '../../model/watch/watch-words.ts';
import type { WatchingParts } from './parts.ts';
import { readSights } from './read-sights.ts';
import { wordsForSeen } from './say-seen.ts';

export type DueNotice = {
  id: string;
  what: 'fired' | 'again' | 'escalated' | 'recovered';
  user_id: string;
  alert_id: string;
  key: string;
  title: string;
  object: string | null;
  record_id: string | null;
  watch_id: string;
  name: string;
  definition: WatchDefinition;
};

/** So many notices are told in one transaction. */
const mostAtOnce = 2000;

/** Tells what is due in the organisation; notes of each notice whether it was told, and what. */
export async function tellNotices(work: Work, parts: WatchingParts): Promise<void> {
  const due = await takeDue(work);
  const told: NewNotification[] = [];
  const settled: Settled[] = [];
  for (const own of Map.groupBy(due, ({ user_id, watch_id }) => `${user_id} ${watch_id}`).values()) {
    const seen = await asSeenBy(work, parts, own);
    settled.push(...own.map(({ id }) => settledAs(id, seen.get(id))));
    const shown = own.flatMap((one) => (seen.has(one.id) ? { ...one, ...seen.get(one.id)! } : []));
    for (const [first, ...others] of Map.groupBy(shown, ({ what }) => what === 'recovered').values())
      told.push({ userId: first!.user_id, ...messageOf([first!, ...others]) });
  }
  await notifyAll(work, told);
  await settleNotices(work, settled);
}

async function takeDue({ db, principal, now }: Work): Promise<DueNotice[]> {
  const t = principal.tenantId;
  const { rows } = await sql<Omit<DueNotice, 'definition'> & { definition: unknown }>`
    select n.id, n.what, n.user_id, n.alert_id, a.key, a.title, a.object, a.record_id, w.id as watch_id, w.name, w.definition
    from alert_notice n
    join alert a on a.tenant_id = ${t} and a.id = n.alert_id
    join watch w on w.tenant_id = ${t} and w.id = a.watch_id and w.deleted_at is null
    where n.tenant_id = ${t} and n.state = 'due' and n.due_at <= ${now}
    order by n.at, n.id limit ${mostAtOnce} for update of n`.execute(db);
  return rows.map((row) => ({ ...row, definition: definitionSchema.parse(row.definition) }));
}

/** What it is about and how it stands, in the words of whoever is told. */
type Shown = { title: string; value: string };

/** What of these notices their person sees, by notice; without those about what he may not see. */
async function asSeenBy(
  work: Work,
  parts: WatchingParts,
  notices: readonly DueNotice[],
): Promise<Map<string, Shown>> {
  const { user_id: userId, definition } = notices[0]!;
  const { tenantId } = work.principal;
  const person = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
  if (!person) return new Map();
  let seen = new Map<string, Shown>();
  const failed = await attempt(work, async (alone) => {
    seen = await alone.readAs(person, (own) => {
      const at = { ...own, now: work.now };
      return definition.subject.about === 'records' && definition.subject.each
        ? recordsSeen(at, parts, notices)
        : numbersSeen(at, parts, notices);
    });
  });
  if (failed && !(failed.error instanceof Refusal)) throw failed.error;
  return seen;
}

async function recordsSeen(
  work: Work,
  { kinds }: WatchingParts,
  notices: readonly DueNotice[],
): Promise<Map<string, Shown>> {
  const seen = new Map<string, Shown>();
  const [{ definition, object }] = notices as [DueNotice];
  const kind = kinds.find((one) => one.object === object)!;
  const open = await openKind(work, kind);
  for (const { id, record_id: recordId, title } of notices) {
    const stored = recordId && (await findStored(work, open, recordId, 'any'));
    if (stored) seen.set(id, { title, value: sayRest(definition.when, work.principal.locale) });
  }
  return seen;
}

/** The numbers as this person would find them on the page, not as the owner of the watch does. */
async function numbersSeen(
  work: Work,
  parts: WatchingParts,
  notices: readonly DueNotice[],
): Promise<Map<string, Shown>> {
  const [{ definition }] = notices as [DueNotice];
  const sights = await readSights(work, parts, definition);
  const say = await wordsForSeen(work, sights, definition.when);
  const byKey = new Map(sights.seen.map((one) => [one.key, one]));
  return new Map(
    notices.flatMap(({ id, key }): [string, Shown][] => {
      const own = byKey.get(key);
      return own ? [[id, { title: own.title, value: say(own) }]] : [];
    }),
  );
}

type Settled = { id: string; state: 'told' | 'withheld'; shown: Shown | undefined };

function settledAs(id: string, shown: Shown | undefined): Settled {
  return { id, state: shown ? 'told' : 'withheld', shown };
}

async function settleNotices({ db, principal, now }: Work, settled: readonly Settled[]): Promise<void> {
  for (const state of ['told', 'withheld'] as const) {
    const own = settled.filter((one) => one.state === state);
    if (own.length === 0) continue;
    await sql`
      update alert_notice n set state = ${state}, told_at = ${now}, value = v.value, title = v.title
      from unnest(${own.map(({ id }) => id)}::uuid[], ${own.map(({ shown }) => shown?.value ?? null)}::text[],
        ${own.map(({ shown }) => shown?.title ?? null)}::text[]) as v (id, value, title)
      where n.tenant_id = ${principal.tenantId} and n.id = v.id`.execute(db);
  }
}
