/** A hand-over: what somebody holds, given to others in one go, and taken back as long as that is possible. */
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import type { Label } from '../../platform/model/label.ts';

/** What changes hands. Notes and files stay with their record, and so with whoever wrote or added them. */
export const handOverObjects = [
  'account',
  'contact',
  'lead',
  'deal',
  'quote',
  'contract',
  'delivery',
  'case',
  'task',
  'meeting',
] as const;
export type HandOverObject = (typeof handOverObjects)[number];

/** The kept records among them; the others are what people have in hand about records. */
export type RecordObject = Exclude<HandOverObject, 'task' | 'meeting'>;

/** By which object's rights it is read and transferred: meetings go by those over tasks. */
export function rightsOf(object: HandOverObject): RecordObject | 'task' {
  return object === 'meeting' ? 'task' : object;
}

export const handOverReasons = ['leaving', 'territory', 'workload', 'single', 'other'] as const;
export type HandOverReason = (typeof handOverReasons)[number];

export const reasonLabels: Readonly<Record<HandOverReason, Label>> = {
  leaving: { zh: '离职', en: 'Leaving' },
  territory: { zh: '区域调整', en: 'Territory change' },
  workload: { zh: '工作量调整', en: 'Workload' },
  single: { zh: '单个客户', en: 'Single account' },
  other: { zh: '其他', en: 'Other' },
};

/** Approved before anything moves, where a flow asks for it: `in_approval`, then running or `refused`. */
export const handOverStates = [
  'in_approval',
  'refused',
  'running',
  'done',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type HandOverState = (typeof handOverStates)[number];

export const itemStates = ['waiting', 'moved', 'failed', 'cancelled', 'returned', 'kept'] as const;
export type ItemState = (typeof itemStates)[number];

/** At most so many records in one hand-over. */
export const mostRecords = 10_000;
/** Among at most so many people. */
export const mostReceivers = 20;
/** At most so many briefs on one paper. */
export const mostPrinted = 100;
/** A hand-over can be undone on the day it ended, and so many days after it. */
export const undoDays = 14;

/** `since`: when it ended; when it was made, while it has not. */
type Undoable = { state: HandOverState; since: Date; moved: number };

/** Why a hand-over cannot be undone now; null when it can. Days are those of the organisation's time zone. */
export function whyNotUndo(
  { state, since, moved }: Undoable,
  now: Date,
  timeZone: string,
): 'awaits_approval' | 'still_running' | 'undone_already' | 'nothing_moved' | 'undo_too_late' | null {
  if (state === 'in_approval') return 'awaits_approval';
  if (state === 'running') return 'still_running';
  if (state === 'undoing' || state === 'undone') return 'undone_already';
  if (moved === 0) return 'nothing_moved';
  const last = addDays(dayOf(since, timeZone), undoDays);
  return dayOf(now, timeZone) > last ? 'undo_too_late' : null;
}
