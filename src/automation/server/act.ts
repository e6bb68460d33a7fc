/** One action of a rule: the use case of the domain it belongs to, under the rights of whoever acts. */
import { addNote, addTask } from '../../activities/server/index.ts';
import { changeStage, handOverDeal } from '../../deals/server/index.ts';
import { findPrincipal } from '../../identity/server/index.ts';
import {
  assignDealByHand,
  assignLeadByHand,
  releaseLead,
  sayTags,
  superiorsOf,
} from '../../leads/server/index.ts';
import { notifyAll } from '../../notifications/server/index.ts';
import { addWorkingDays, dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { WorkingHours } from '../../platform/model/working-hours.ts';
import { announce, toJson, type Work } from '../../platform/server/index.ts';
import { findStored, openKind, updateRecord } from '../../records/server/index.ts';
import { customKey, isCustom } from '../../records/model/field-schema.ts';
import type { Action, PersonAsked } from '../model/definition.ts';
import { fillWords } from '../model/fill-words.ts';
import { automationRefusals } from '../model/refusals.ts';
import { kindOf, type AutomationParts } from './parts.ts';
import { seeRecord } from './seen-record.ts';

/** What an action acts on, and what it is told with. */
export type Acting = {
  parts: AutomationParts;
  runId: string;
  rule: { id: string; name: string };
  object: string;
  recordId: string;
  initiatorId: string | null;
  happening: string;
  happenedAt: Date;
  hours: WorkingHours;
  /** What is taken back anyway calls nobody outside. */
  isTrial?: true;
};

/**
 * Does one action. The record is read anew, so that each action finds what the one before left. Refuses as the use case
 * behind it does, and where a person or record asked for is not there.
 */
export async function act(work: Work, acting: Acting, action: Action): Promise<void> {
  const { parts, object, recordId } = acting;
  const seen = await seeRecord(work, parts, object, recordId);
  const ownerId = seen.stored.ownerId;
  const say = await wording(work, acting, seen.title, ownerId);
  const subject = { object, id: recordId };
  switch (action.do) {
    case 'set_field':
      return setField(work, acting, action);
    case 'change_owner':
      return changeOwner(work, acting, ownerId, await onePerson(work, acting, action.to, ownerId));
    case 'create_tasks': {
      const today = dayOf(work.now, acting.hours.timeZone);
      for (const { title, owner, dueIn, promised } of action.tasks) {
        const dueOn = dueIn === null ? null : addWorkingDays(today, dueIn, acting.hours.calendar);
        const whose = await onePerson(work, acting, owner, ownerId);
        await addTask(parts.subjects, work, { title: say(title), subject, dueOn, promised, ownerId: whose });
      }
      return;
    }
    case 'add_note':
      return void (await addNote(parts.subjects, work, {
        ...subject,
        kind: 'note',
        body: say(action.body),
        mentions: [],
      }));
    case 'change_tags':
      return sayTags(work, recordId, action);
    case 'change_stage':
      return moveDeal(work, recordId, action, String(seen.stored.values['stage']));
    case 'notify':
      return tellPeople(work, acting, action.to, ownerId, say(action.text));
    case 'release':
      return void (await releaseLead(work, recordId, {
        reason: 'other',
        note: acting.rule.name,
        poolId: action.poolId,
      }));
    case 'assign':
      return void (await (object === 'deal'
        ? assignDealByHand(work, recordId, { reason: acting.rule.name })
        : assignLeadByHand(work, recordId, { reason: acting.rule.name })));
    case 'call_hook':
      return callHook(work, acting, action.hookId, seen.title);
  }
}

async function setField(
  work: Work,
  { parts, object, recordId }: Acting,
  { field, value }: Extract<Action, { do: 'set_field' }>,
): Promise<void> {
  const body = isCustom(field) ? { custom: { [customKey(field)]: value } } : { [field]: value };
  const kind = kindOf(parts, object);
  if (kind.own) await kind.own.update(work, recordId, body);
  else await updateRecord(work, kind, recordId, body);
}

/** Whom it belongs to already is left so. */
async function changeOwner(
  work: Work,
  { parts, object, recordId, rule }: Acting,
  ownerId: string | null,
  toId: string,
): Promise<void> {
  if (toId === ownerId) return;
  if (object === 'deal')
    return void (await handOverDeal(work, { dealId: recordId, ownerId: toId, note: rule.name }));
  await updateRecord(work, kindOf(parts, object), recordId, { owner: toId });
}

/** A deal that stands there already is left there. */
async function moveDeal(
  work: Work,
  dealId: string,
  { stageId, lossReasonId }: Extract<Action, { do: 'change_stage' }>,
  standsIn: string,
): Promise<void> {
  if (standsIn === stageId) return;
  await changeStage(work, { dealId, stageId, lossReasonId, cause: 'rule' });
}

/** Everybody meant; refuses when there is nobody. */
async function peopleAsked(
  work: Work,
  { initiatorId }: Acting,
  asked: PersonAsked,
  ownerId: string | null,
): Promise<readonly string[]> {
  if (asked.who === 'person') return [asked.userId];
  if (asked.who === 'actor') return [initiatorId ?? refuse(automationRefusals.nobody)];
  const owner = ownerId ?? refuse(automationRefusals.nobody);
  if (asked.who === 'owner') return [owner];
  return (await superiorsOf(work, [owner])).get(owner) ?? [];
}

async function onePerson(
  work: Work,
  acting: Acting,
  asked: PersonAsked,
  ownerId: string | null,
): Promise<string> {
  return (await peopleAsked(work, acting, asked, ownerId))[0] ?? refuse(automationRefusals.nobody);
}

/** Told are those who may see the record; refuses when nobody of them may. A rule tells also whoever set it off. */
async function tellPeople(
  work: Work,
  acting: Acting,
  asked: readonly PersonAsked[],
  ownerId: string | null,
  text: string,
): Promise<void> {
  const meant = new Set<string>();
  for (const one of asked) for (const id of await peopleAsked(work, acting, one, ownerId)) meant.add(id);
  const seeing: string[] = [];
  for (const id of meant) if (await maySee(work, acting, id)) seeing.push(id);
  if (seeing.length === 0) refuse(automationRefusals.notSeenByPerson);
  const nobody = { ...work, principal: { ...work.principal, userId: null } };
  await notifyAll(
    nobody,
    seeing.map((userId) => ({
      userId,
      kind: 'automation-told' as const,
      object: acting.object,
      recordId: acting.recordId,
      payload: { text },
    })),
  );
}

async function maySee(work: Work, { parts, object, recordId }: Acting, userId: string): Promise<boolean> {
  const { tenantId } = work.principal;
  const person = await findPrincipal(work.db, { tenantId, userId, kind: 'user', credentialId: userId });
  if (person?.rights[`${object}.read`] === undefined) return false;
  const asPerson = { ...work, principal: person };
  const open = await openKind(asPerson, kindOf(parts, object));
  return (await findStored(asPerson, open, recordId)) !== undefined;
}

async function wording(
  work: Work,
  { initiatorId }: Acting,
  name: string,
  ownerId: string | null,
): Promise<(text: string) => string> {
  const ids = [ownerId, initiatorId].filter((id) => id !== null);
  const people =
    ids.length === 0
      ? []
      : await work.db
          .selectFrom('app_user')
          .select(['id', 'name'])
          .where('tenant_id', '=', work.principal.tenantId)
          .where('id', 'in', ids)
          .execute();
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  return (text) => fillWords(text, { name, owner: nameOf(ownerId), actor: nameOf(initiatorId) });
}

/** Asks for the call; an errand makes it when all of the run is written. The body is written now, and signed then. */
async function callHook(work: Work, acting: Acting, hookId: string, title: string): Promise<void> {
  if (acting.isTrial) return;
  const { db, principal, now } = work;
  const id = newId();
  const { object, recordId, rule, happening, happenedAt, initiatorId } = acting;
  const body = toJson({
    id,
    happening,
    happenedAt: happenedAt.toISOString(),
    rule,
    record: { object, id: recordId, name: title },
    actorId: initiatorId,
  });
  await db
    .insertInto('automation_call')
    .values({ tenant_id: principal.tenantId, id, run_id: acting.runId, hook_id: hookId, body, at: now })
    .execute();
  announce(work, { type: 'automation.call-due', object: 'automation_call', recordId: id });
}
