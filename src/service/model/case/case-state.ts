/** The states of a case and the moves between them. */
import type { FieldOption } from '../../../platform/model/fields.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import { serviceRefusals } from '../refusals.ts';

export const caseStates = ['new', 'in_work', 'waiting', 'solved', 'closed', 'reopened'] as const;
export type CaseState = (typeof caseStates)[number];

export const caseStateOptions: readonly (FieldOption & { value: CaseState })[] = [
  { value: 'new', label: { zh: '新建', en: 'New' }, color: 'blue' },
  { value: 'in_work', label: { zh: '处理中', en: 'In progress' }, color: 'blue' },
  { value: 'waiting', label: { zh: '等待客户', en: 'Waiting for customer' }, color: 'neutral' },
  { value: 'solved', label: { zh: '已解决', en: 'Solved' }, color: 'green' },
  { value: 'closed', label: { zh: '已关闭', en: 'Closed' }, color: 'neutral' },
  { value: 'reopened', label: { zh: '重新打开', en: 'Re-opened' }, color: 'amber' },
];

const moves: Readonly<Record<CaseState, readonly CaseState[]>> = {
  new: ['in_work', 'waiting', 'solved'],
  in_work: ['waiting', 'solved'],
  waiting: ['in_work', 'solved'],
  solved: ['closed', 'reopened'],
  closed: ['reopened'],
  reopened: ['in_work', 'waiting', 'solved'],
};

/** Where a case may go from here, the usual move first. */
export function movesFrom(state: CaseState): readonly CaseState[] {
  return moves[state];
}

/** Why a case cannot make this move; null when it can. */
export function moveFault(from: CaseState, to: CaseState): RefusalReason | null {
  if (from === to) return serviceRefusals.alreadySo;
  return moves[from].includes(to) ? null : serviceRefusals.noSuchMove;
}

/** Is somebody still to do something about it: the customer or we? */
export function isOpenCase(state: CaseState): boolean {
  return state !== 'solved' && state !== 'closed';
}

/** What our answer makes of a case: it is in work, or it waits for what we asked. */
export function stateAfterReply(state: CaseState, waits: boolean): CaseState {
  if (!isOpenCase(state)) return state;
  return waits ? 'waiting' : 'in_work';
}

/** What a word of the customer makes of a case: it goes on, and what was over is open again. */
export function stateAfterCustomer(state: CaseState): CaseState {
  if (!isOpenCase(state)) return 'reopened';
  return state === 'waiting' ? 'in_work' : state;
}
