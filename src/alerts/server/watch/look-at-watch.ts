/** One look at one watch, in one transaction: what was seen, where each thing stands by it, whom it is told to. */
import { findPrincipal, readWorkingHours } from '../../../identity/server/index.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import { attempt, type Work } from '../../../platform/server/index.ts';
import { look, wakesAt, type Notice } from '../../model/watch/alert-state.ts';
import { judge } from '../../model/watch/judge.ts';
import { nextLook, termsOf } from '../../model/watch/look-times.ts';
import { definitionSchema, type WatchDefinition } from '../../model/watch/watch.ts';
import { watchWords } from '../../model/watch/watch-words.ts';
import { actOnFired } from './act-on-fired.ts';
import { alertsOfWatch, keepAlerts, stepped, type KeptAlert } from './kept-alerts.ts';
import { addNotices } from './notices.ts';
import type { WatchingParts } from './parts.ts';
import { readSights } from './read-sights.ts';
import type { Seen } from './sight.ts';

export type LookedAt = { id: string; name: string; ownerId: string; definition: WatchDefinition };

/** Looks at the watch if it is due, and notes when it is next; whoever comes second finds it not due. */
export async function lookAtWatch(work: Work, parts: WatchingParts, id: string): Promise<void> {
  const watch = await takeDue(work, id);
  if (!watch) return;
  const { tenantId } = work.principal;
  const owner = await findPrincipal(work.db, {
    tenantId,
    userId: watch.ownerId,
    kind: 'user',
    credentialId: watch.ownerId,
  });
  const hours = await readWorkingHours(work);
  if (!owner) {
    const failure = say(watchWords.ownerGone, work.principal.locale);
    return noteLook(work, id, { failure, paused_at: work.now });
  }
  const usual = nextLook(watch.definition.check, work.now, hours);
  let failure: string | null = null;
  let wakes: number[] = [];
  const failed = await attempt(work, async (alone) => {
    const { seen } = await alone.readAs(owner, (own) =>
      readSights({ ...own, now: work.now }, parts, watch.definition),
    );
    ({ failure, wakes } = await settle(alone, parts, { watch, owner, hours }, seen));
  });
  if (failed && !(failed.error instanceof Refusal)) throw failed.error;
  if (failed) failure = refusalIn(failed.error as Refusal, owner.locale);
  await noteLook(work, id, { failure, due_at: new Date(Math.min(usual.getTime(), ...wakes)) });
}

function refusalIn({ reason, values }: Refusal, locale: Locale): string {
  return say(reason.label, locale, values);
}

async function takeDue({ db, principal, now }: Work, id: string): Promise<LookedAt | null> {
  const row = await db
    .selectFrom('watch')
    .select(['id', 'name', 'owner_id', 'definition'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('due_at', '<=', now)
    .where('paused_at', 'is', null)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return (
    (row && {
      id: row.id,
      name: row.name,
      ownerId: row.owner_id,
      definition: definitionSchema.parse(row.definition),
    }) ??
    null
  );
}

type Noted = { failure: string | null; due_at?: Date; paused_at?: Date };

async function noteLook({ db, principal, now }: Work, id: string, noted: Noted): Promise<void> {
  await db
    .updateTable('watch')
    .set({ looked_at: now, ...noted })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

type Looking = { watch: LookedAt; owner: Principal; hours: WorkingHours };
type Moved = { alert: KeptAlert & { turned: boolean }; seen: Seen; notices: readonly Notice[] };

type Settled = { /** When time alone changes something next. */ wakes: number[]; failure: string | null };

/** Writes what the look made of each thing. */
async function settle(
  work: Work,
  parts: WatchingParts,
  looking: Looking,
  seen: readonly Seen[],
): Promise<Settled> {
  const { watch, hours } = looking;
  const terms = termsOf(watch.definition, hours);
  const known = await alertsOfWatch(work, watch.id);
  const moved = [...seen, ...goneOf(known, seen)].flatMap(
    (one) => stepOf(work, watch, terms, known, one) ?? [],
  );
  await keepAlerts(
    work,
    { watchId: watch.id, source: 'watch' },
    moved.map(({ alert }) => alert),
  );
  await addNotices(work, watch, hours, moved);
  const fired = moved.filter(({ notices }) => notices.some(({ what }) => what === 'fired'));
  const failure = await actOnFired(work, parts, looking, fired);
  const standing = new Map([...known, ...moved.map(({ alert }) => [alert.key, alert] as const)]);
  return {
    failure,
    wakes: [...standing.values()].flatMap((alert) => wakesAt(alert, terms)?.getTime() ?? []),
  };
}

function stepOf(
  { now }: Work,
  { definition }: LookedAt,
  terms: ReturnType<typeof termsOf>,
  known: ReadonlyMap<string, KeptAlert>,
  seen: Seen & { isGone?: true },
): Moved | null {
  const before = known.get(seen.key);
  const verdict = seen.isGone ? 'clear' : judge(definition.when, { ...seen, last: before?.value });
  const { after, notices } = look(before ?? null, verdict, now, terms);
  const remembered = after ?? (definition.when.is === 'changed' || before ? resting(now) : null);
  return remembered && { alert: stepped(before, remembered, seen), seen, notices };
}

/** Nothing is so, and nothing was told: only the number is remembered. */
function resting(now: Date) {
  return { state: 'ok' as const, since: now, metSince: null, firedAt: null, snoozedUntil: null, level: 0 };
}

/** What is remembered and is not there any more: it is over. */
function goneOf(known: ReadonlyMap<string, KeptAlert>, seen: readonly Seen[]): (Seen & { isGone: true })[] {
  const there = new Set(seen.map(({ key }) => key));
  return [...known.values()]
    .filter(({ key, state }) => !there.has(key) && state !== 'ok' && state !== 'resolved')
    .map(({ key, title, record, value }) => ({
      key,
      title,
      record,
      held: null,
      value,
      before: [],
      days: null,
      isGone: true,
    }));
}
