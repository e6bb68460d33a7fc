/** Which past events would have set a rule off: read from history, without writing anything. */
import { readWorkingHours } from '../../leads/server/index.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import type { WorkingHours } from '../../platform/model/working-hours.ts';
import type { OutboxEvent, Work } from '../../platform/server/index.ts';
import type { WireDryRun } from '../model/contract.ts';
import type { Definition, HappeningTrigger } from '../model/definition.ts';
import { dueAfter } from '../model/due.ts';
import { canSetOff, isToldBy } from '../model/happenings.ts';
import { judgeConditions } from '../model/judge-conditions.ts';
import { valuesAt, type PastChange } from '../model/past-values.ts';
import { recordOf, setsOff, type FieldChanges } from '../model/trigger-match.ts';
import { requireSound } from './check-definition.ts';
import { readKnown } from './make-runs.ts';
import { kindOf, type AutomationParts } from './parts.ts';
import type { KeptRule } from './rule-queries.ts';
import { seeRecords, type SeenRecord } from './seen-record.ts';
import { momentsOf } from './watch-moments.ts';

type Happened = { recordId: string; actorId: string | null; at: Date };

const mostEvents = 5000;
const mostShown = 50;

/**
 * What would have come of a rule in the last days: for each happening on a record that the asker may see, whether the
 * conditions held with what the record held then. Counted by day; the newest are named. Refuses as saving the rule does.
 */
export async function dryRun(
  work: Work,
  parts: AutomationParts,
  { definition, days }: { definition: Definition; days: number },
): Promise<WireDryRun> {
  await requireSound(work, parts, definition);
  const hours = await readWorkingHours(work);
  const from = new Date(work.now.getTime() - days * 86_400_000);
  const happened = await whatHappened(work, parts, definition, from, hours);
  const past = await openPast(work, parts, definition.object, happened);
  const looked = happened.slice(0, mostEvents).filter(({ recordId }) => past.has(recordId));
  const fired = looked.filter((one) => held(past.get(one.recordId)!, definition, one, { work, hours }));
  return {
    looked: looked.length,
    isPartial: happened.length > mostEvents,
    fired: fired.length,
    days: byDay(work, days, looked, fired),
    items: fired.slice(0, mostShown).map(({ recordId, at }) => ({
      record: { id: recordId, name: past.get(recordId)!.seen.title },
      at: at.toISOString(),
    })),
  };
}

/** The happenings of the time, the newest first, one more than are looked at. */
async function whatHappened(
  work: Work,
  parts: AutomationParts,
  definition: Definition,
  from: Date,
  hours: WorkingHours,
): Promise<Happened[]> {
  const { trigger, object } = definition;
  const happened =
    trigger.kind === 'moment' || ['clock_rose', 'task_overdue'].includes(trigger.happening)
      ? await byTime(work, parts, definition, from, hours)
      : await byEvents(work, object, trigger, from, hours);
  return happened.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

async function byTime(
  work: Work,
  parts: AutomationParts,
  definition: Definition,
  from: Date,
  hours: WorkingHours,
): Promise<Happened[]> {
  const rule: KeptRule = {
    id: '',
    name: '',
    state: 'off',
    version: 0,
    authorId: '',
    definition,
    onSince: from,
  };
  const runs = await momentsOf(work, parts, rule, { from, until: work.now }, hours);
  return runs.map(({ recordId, dueAt }) => ({ recordId, actorId: null, at: dueAt }));
}

async function byEvents(
  work: Work,
  object: string,
  trigger: HappeningTrigger,
  from: Date,
  hours: WorkingHours,
): Promise<Happened[]> {
  const events = await pastEvents(work, object, trigger, from);
  const known = await readKnown(work, events, [trigger]);
  return events
    .filter((event) => setsOff(trigger, object, event, known(event)))
    .map((event) => ({
      recordId: recordOf(event)!.id,
      actorId: event.actorId,
      at: dueAfter(event.at, trigger.wait, hours),
    }))
    .filter(({ at }) => at <= work.now);
}

async function pastEvents(
  { db, principal }: Work,
  object: string,
  { happening }: HappeningTrigger,
  from: Date,
): Promise<OutboxEvent[]> {
  const types = eventTypes(object).filter((type) => isToldBy(happening, object, type));
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'type', 'object', 'record_id as recordId', 'actor_id as actorId', 'payload', 'at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('at', '>=', from)
    .where('type', 'in', types)
    .orderBy('at', 'desc')
    .limit(mostEvents + 1)
    .execute();
  return rows.map((row) => ({ ...row, payload: row.payload as Record<string, unknown> }));
}

const eventNames = [
  'created',
  'updated',
  'stage-changed',
  'handed-over',
  'moved',
  'form-submitted',
  'touched',
  'contacted',
  'qualified',
  'disqualified',
  'returned',
  'converted',
];

function eventTypes(object: string): string[] {
  return [...eventNames.map((name) => `${object}.${name}`), 'note.added', 'task.completed'].filter(canSetOff);
}

type Past = { seen: SeenRecord; changes: PastChange[]; kept: ReadonlySet<string> };

async function openPast(
  work: Work,
  parts: AutomationParts,
  object: string,
  happened: readonly Happened[],
): Promise<Map<string, Past>> {
  const ids = [...new Set(happened.slice(0, mostEvents).map(({ recordId }) => recordId))];
  if (ids.length === 0) return new Map();
  const seen = await seeRecords(work, parts, object, ids);
  const changes = await pastChanges(work, object, [...seen.keys()], oldestOf(happened));
  const fields = kindOf(parts, object).catalogue.fields;
  const kept = new Set(fields.filter(({ id, many }) => !many && id !== 'stage').map(({ id }) => id));
  return new Map(
    [...seen].map(([id, record]) => [id, { seen: record, changes: changes.get(id) ?? [], kept }]),
  );
}

function oldestOf(happened: readonly Happened[]): Date {
  return new Date(Math.min(...happened.map(({ at }) => at.getTime())));
}

async function pastChanges(
  { db, principal }: Work,
  object: string,
  ids: readonly string[],
  since: Date,
): Promise<Map<string, PastChange[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('audit_entry')
    .select(['record_id', 'at', 'changes'])
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where('record_id', 'in', [...ids])
    .where('at', '>', since)
    .execute();
  const found = new Map<string, PastChange[]>();
  for (const { record_id, at, changes } of rows) {
    const own = found.get(record_id!) ?? [];
    own.push({ at, changes: changes as FieldChanges });
    found.set(record_id!, own);
  }
  return found;
}

function held(
  { seen, changes, kept }: Past,
  { conditions }: Definition,
  { at, actorId }: Happened,
  { work, hours }: { work: Work; hours: WorkingHours },
): boolean {
  const values = valuesAt(seen.record.values, changes, at, (field) => kept.has(field));
  const ownerId = typeof values['owner'] === 'string' ? values['owner'] : null;
  return judgeConditions(conditions, {
    record: { fields: seen.record.fields, values },
    account: seen.account,
    actorId,
    ownerId,
    at,
    now: at,
    hours,
    authorId: work.principal.userId ?? '',
  }).met;
}

function byDay(
  { now, principal }: Work,
  days: number,
  looked: readonly Happened[],
  fired: readonly Happened[],
): WireDryRun['days'] {
  const today = dayOf(now, principal.timeZone);
  const count = (some: readonly Happened[]) => Map.groupBy(some, ({ at }) => dayOf(at, principal.timeZone));
  const [lookedOn, firedOn] = [count(looked), count(fired)];
  return Array.from({ length: days + 1 }, (_, ago) => addDays(today, ago - days)).map((day) => ({
    day,
    looked: lookedOn.get(day)?.length ?? 0,
    fired: firedOn.get(day)?.length ?? 0,
  }));
}
