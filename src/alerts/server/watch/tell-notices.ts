/** Tells people what is due: one message a person and watch, with what this person may see of it. */
import { sql } from 'kysely';
import { findPrincipal } from '../../../identity/server/index.ts';
import type { Column } from '../../../insights/model/answer.ts';
import { sayFigure } from '../../../insights/model/say-figure.ts';
import { notifyAll, type NewNotification } from '../../../notifications/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { inWork, type Work } from '../../../platform/server/index.ts';
import { findStored, openKind } from '../../../records/server/index.ts';
import { definitionSchema, type WatchDefinition } from '../../model/watch/watch.ts';
import { messageOf, sayRest } from '../../model/watch/watch-words.ts';
import type { WatchingParts } from './parts.ts';
import { readSights } from './read-sights.ts';

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
    const shown = own.flatMap((one) => (seen.has(one.id) ? { ...one, value: seen.get(one.id)! } : []));
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

/** What of these notices their person sees, in words, by notice; without those about what he may not see. */
async function asSeenBy(
  work: Work,
  parts: WatchingParts,
  notices: readonly DueNotice[],
): Promise<Map<string, string>> {
  const { user_id: userId, definition } = notices[0]!;
  const { tenantId } = work.principal;
  const person = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
  if (!person) return new Map();
  return inWork(parts.database, person, newId(), async (own) => {
    const at = { ...own, now: work.now };
    try {
      return definition.subject.about === 'records' && definition.subject.each
        ? await recordsSeen(at, parts, notices)
        : await numbersSeen(at, parts, person, notices);
    } catch (error) {
      if (error instanceof Refusal) return new Map<string, string>();
      throw error;
    }
  });
}

async function recordsSeen(
  work: Work,
  { kinds }: WatchingParts,
  notices: readonly DueNotice[],
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const [{ definition, object }] = notices as [DueNotice];
  const open = await openKind(
    work,
    kinds.find((kind) => kind.object === object)!,
  );
  for (const { id, record_id: recordId } of notices)
    if (recordId && (await findStored(work, open, recordId, 'any')))
      seen.set(id, sayRest(definition.when, work.principal.locale));
  return seen;
}

/** The numbers as this person would find them on the page, not as the owner of the watch does. */
async function numbersSeen(
  work: Work,
  parts: WatchingParts,
  { locale }: Principal,
  notices: readonly DueNotice[],
): Promise<Map<string, string>> {
  const [{ definition }] = notices as [DueNotice];
  const { unit, seen } = await readSights(work, parts, definition);
  const currency = await currencyOf(work);
  const byKey = new Map(seen.map((one) => [one.key, one.value]));
  return new Map(
    notices.flatMap(({ id, key }): [string, string][] => {
      const value = byKey.get(key);
      return value === undefined ? [] : [[id, sayFigure(unit, cellOf(unit, value), { locale, currency })]];
    }),
  );
}

function cellOf(unit: Column['unit'], value: number | null): number | string | null {
  return unit === 'money' && value !== null ? String(Math.round(value)) : value;
}

async function currencyOf({ db, principal }: Work): Promise<string> {
  const { currency } = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return currency;
}

type Settled = { id: string; state: 'told' | 'withheld'; value: string | null };

function settledAs(id: string, value: string | undefined): Settled {
  return { id, state: value === undefined ? 'withheld' : 'told', value: value ?? null };
}

async function settleNotices({ db, principal, now }: Work, settled: readonly Settled[]): Promise<void> {
  for (const state of ['told', 'withheld'] as const) {
    const own = settled.filter((one) => one.state === state);
    if (own.length === 0) continue;
    await sql`
      update alert_notice n set state = ${state}, told_at = ${now}, value = v.value
      from unnest(${own.map(({ id }) => id)}::uuid[], ${own.map(({ value }) => value)}::text[]) as v (id, value)
      where n.tenant_id = ${principal.tenantId} and n.id = v.id`.execute(db);
  }
}
