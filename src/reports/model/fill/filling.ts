/** A filling: one person's form for one period, from not begun to accepted. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { Label } from '../../../platform/model/label.ts';
import { fillRefusals } from './refusals.ts';

export const fillingStates = ['open', 'draft', 'handed_in', 'accepted', 'returned'] as const;
export type FillingState = (typeof fillingStates)[number];

export const stateNames: Readonly<Record<FillingState, Label>> = {
  open: { zh: '未开始', en: 'Not begun' },
  draft: { zh: '填写中', en: 'In draft' },
  handed_in: { zh: '已提交', en: 'Handed in' },
  accepted: { zh: '已通过', en: 'Accepted' },
  returned: { zh: '已退回', en: 'Given back' },
};

/** Has the person done what is asked? What was given back is owed again. */
export function isDone(state: FillingState): boolean {
  return state === 'handed_in' || state === 'accepted';
}

/** Late: handed in after it was due, or due and still not handed in. What is not collected is never late. */
export function isLate(
  { dueAt, handedInAt }: { dueAt: Date | null; handedInAt: Date | null },
  now: Date,
): boolean {
  return dueAt !== null && (handedInAt ?? now).getTime() > dueAt.getTime();
}

/** Refuses to change what a superior has accepted. */
export function requireOpen(state: FillingState): void {
  if (state === 'accepted') refuse(fillRefusals.accepted);
}

/** Refuses a decision on what nobody handed in, or on a form that asks for none. */
export function requireDecidable(state: FillingState, isApproved: boolean): void {
  if (!isApproved || state !== 'handed_in') refuse(fillRefusals.nothingToDecide);
}
