/** Making watches, changing them, letting them rest. */
import { sql } from 'kysely';
import { requireActions } from '../../../automation/server/index.ts';
import { knowsReceivers } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { watchRefusals } from '../../model/watch/refusals.ts';
import { isAutomated } from '../../../automation/model/definition.ts';
import { tellsOthers, type WatchDefinition } from '../../model/watch/watch.ts';
import type { WireWatch } from '../../model/watch/watch-contract.ts';
import type { WatchParts } from './parts.ts';
import { mayTellOthers } from './may-tell-others.ts';
import { readSights } from './read-sights.ts';
import { listWatchFlows } from './watch-flows.ts';
import { getWatch } from './watch-queries.ts';

type Content = { name: string; shared: boolean; definition: WatchDefinition };

/** Everybody may watch so many things. */
const mostWatches = 100;

/**
 * Makes a watch of the asker's; it is looked at within a minute. Refuses a question the asker may not ask, people who are
 * not there, telling others unless he leads a team or designs automations, and actions that he may not do himself.
 */
export async function createWatch(work: Work, parts: WatchParts, content: Content): Promise<WireWatch> {
  const { db, principal, now } = work;
  const ownerId = principal.userId ?? refuse(refusals.forbidden);
  await requireProper(work, parts, content.definition);
  if ((await countOwn(work, ownerId)) >= mostWatches) refuse(watchRefusals.tooMany, { most: mostWatches });
  const id = newId();
  await db
    .insertInto('watch')
    .values({
      tenant_id: principal.tenantId,
      id,
      owner_id: ownerId,
      ...columnsOf(content),
      created_at: now,
      changed_at: now,
      due_at: now,
    })
    .execute();
  work.record({
    type: 'watch.created',
    object: 'watch',
    recordId: id,
    changes: { name: { from: null, to: content.name } },
  });
  return getWatch(work, id);
}

/** Changes an own watch. Refuses a stale version, and what making it would refuse. What fired goes on until a look ends it. */
export async function changeWatch(
  work: Work,
  parts: WatchParts,
  id: string,
  version: number,
  content: Content,
): Promise<WireWatch> {
  const before = await getWatch(work, id, 'own');
  if (before.version !== version) refuse(refusals.staleVersion);
  await requireProper(work, parts, content.definition);
  const written = await update(work, id, { ...columnsOf(content), due_at: work.now }, version);
  if (written === 0n) refuse(refusals.staleVersion);
  work.record({
    type: 'watch.changed',
    object: 'watch',
    recordId: id,
    changes: {
      name: { from: before.name, to: content.name },
      definition: { from: before.definition, to: content.definition },
    },
  });
  return getWatch(work, id);
}

/** Lets an own watch rest: it is not looked at, and what fires stays as it is; or has it looked at again. */
export async function pauseWatch(work: Work, id: string, paused: boolean): Promise<WireWatch> {
  const before = await getWatch(work, id, 'own');
  if (before.paused === paused) return before;
  await update(work, id, { paused_at: paused ? work.now : null, due_at: work.now, failure: null });
  work.record({
    type: paused ? 'watch.paused' : 'watch.resumed',
    object: 'watch',
    recordId: id,
  });
  return getWatch(work, id);
}

/** Removes an own watch; what it raised is over without a word. */
export async function removeWatch(work: Work, id: string): Promise<null> {
  const { db, principal, now } = work;
  await getWatch(work, id, 'own');
  await update(work, id, { deleted_at: now });
  await db
    .updateTable('alert')
    .set({ state: 'resolved', since: now, met_since: null, snoozed_until: null })
    .where('tenant_id', '=', principal.tenantId)
    .where('watch_id', '=', id)
    .where('state', '!=', 'resolved')
    .execute();
  work.record({ type: 'watch.removed', object: 'watch', recordId: id });
  return null;
}

function columnsOf({ name, shared, definition }: Content) {
  return { name, shared, definition: toJson(definition) };
}

async function update(
  { db, principal, now }: Work,
  id: string,
  values: Record<string, unknown>,
  version?: number,
): Promise<bigint> {
  const { numUpdatedRows } = await db
    .updateTable('watch')
    .set({ ...values, changed_at: now, version: sql`version + 1` })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .$if(version !== undefined, (query) => query.where('version', '=', BigInt(version!)))
    .executeTakeFirst();
  return numUpdatedRows;
}

async function countOwn({ db, principal }: Work, ownerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('watch')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function requireProper(work: Work, parts: WatchParts, definition: WatchDefinition): Promise<void> {
  if (tellsOthers(definition) && !mayTellOthers(work.principal)) refuse(watchRefusals.mayNotTellOthers);
  await requireKnown(work, definition);
  await readSights(work, parts, definition);
  const { subject, severity, flow, actions } = definition;
  if (flow && subject.about === 'records') {
    const { items } = await listWatchFlows(work, { object: subject.object, severity });
    if (!items.some(({ id }) => id === flow.id)) refuse(watchRefusals.flowGone);
  }
  if (actions.length > 0 && subject.about === 'records' && isAutomated(subject.object))
    await requireActions(work, parts, subject.object, actions);
}

async function requireKnown(work: Work, { to, escalate }: WatchDefinition): Promise<void> {
  const asked = [to, ...escalate.map((step) => step.to)];
  const receivers = {
    people: asked.flatMap(({ people }) => people),
    teams: asked.flatMap(({ teams }) => teams),
    roles: asked.flatMap(({ roles }) => roles),
  };
  if (!(await knowsReceivers(work, receivers))) refuse(watchRefusals.unknownReceiver);
}
