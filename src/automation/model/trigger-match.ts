/** Does an event set a trigger off, and for which record? Pure: what it needs to know of stages is handed in. */
import type { HappeningTrigger, Narrowing } from './definition.ts';
import { isToldBy } from './happenings.ts';

/** An event as rules read it. */
export type ToldEvent = {
  type: string;
  object: string;
  recordId: string | null;
  payload: Readonly<Record<string, unknown>>;
};

export type StageKinds = ReadonlyMap<string, 'open' | 'won' | 'lost'>;

/** What changed, field by field, where the event is about fields. */
export type FieldChanges = Readonly<Record<string, { from: unknown; to: unknown }>>;

/** What has to be known besides the event. */
export type Known = { stageKinds: StageKinds; changes: FieldChanges };

/** The record that an event is about: a task's is what the task is about. */
export function recordOf(event: ToldEvent): { object: string; id: string } | null {
  if (event.object !== 'task') return event.recordId ? { object: event.object, id: event.recordId } : null;
  const subject = event.payload['subject'] as { object: string; id: string } | null;
  return subject && { object: subject.object, id: subject.id };
}

/** Is it this happening, to this kind of record, and as narrowly as the trigger asks? */
export function setsOff(trigger: HappeningTrigger, object: string, event: ToldEvent, known: Known): boolean {
  if (recordOf(event)?.object !== object) return false;
  if (!isToldBy(trigger.happening, object, event.type)) return false;
  return isNarrowlySo(trigger, event, known);
}

function isNarrowlySo({ happening, only }: HappeningTrigger, event: ToldEvent, known: Known): boolean {
  const { payload } = event;
  switch (happening) {
    case 'field_changed':
      return changedSo(only, known.changes);
    case 'stage_changed':
      return movedSo(only, payload);
    case 'won':
    case 'lost':
    case 'reopened':
      return endedSo(happening, only, payload, known.stageKinds);
    case 'owner_changed':
      return 'toOwnerId' in payload && payload['fromOwnerId'] !== payload['toOwnerId'];
    case 'lead_assigned':
      return typeof payload['toOwnerId'] === 'string';
    case 'follow_up':
      return followsUp(only, String(payload['kind']));
    default:
      return true;
  }
}

function changedSo({ field, from, to }: Narrowing, changes: FieldChanges): boolean {
  const change = field === undefined ? Object.values(changes)[0] : changes[field];
  if (!change) return false;
  return isAsked(from, change.from) && isAsked(to, change.to);
}

/** Nothing asked is met by everything. */
function isAsked(asked: unknown, value: unknown): boolean {
  return asked === undefined || String(asked ?? '') === String(value ?? '');
}

type Moved = { pipelineId?: unknown; fromStageId?: unknown; toStageId?: unknown; lossReasonId?: unknown };

function movedSo(only: Narrowing, moved: Moved): boolean {
  const fits = (asked: string | null | undefined, value: unknown) => !asked || asked === value;
  return (
    fits(only.pipelineId, moved.pipelineId) &&
    fits(only.fromStageId, moved.fromStageId) &&
    fits(only.toStageId, moved.toStageId)
  );
}

function endedSo(
  happening: 'won' | 'lost' | 'reopened',
  only: Narrowing,
  moved: Moved,
  kinds: StageKinds,
): boolean {
  if (!movedSo({ pipelineId: only.pipelineId }, moved)) return false;
  const [from, to] = [kinds.get(String(moved.fromStageId)), kinds.get(String(moved.toStageId))];
  if (happening === 'reopened') return to === 'open' && from !== undefined && from !== 'open';
  if (to !== happening) return false;
  const reasons = only.lossReasonIds ?? [];
  return happening === 'won' || reasons.length === 0 || reasons.includes(String(moved.lossReasonId));
}

/** Every talk with the customer, unless kinds are named; a mere remark only when it is named. */
function followsUp({ noteKinds = [] }: Narrowing, kind: string): boolean {
  return noteKinds.length === 0 ? kind !== 'note' : (noteKinds as readonly string[]).includes(kind);
}
