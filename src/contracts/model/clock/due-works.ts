/** What the clock does to contracts: when they begin and end, when somebody hears of it, when a payment is asked for. */
import { addDays, addWorkingDays, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import type { ContractState } from '../contract-state.ts';
import type { ContractRules } from '../rules.ts';

export type Term = {
  state: ContractState;
  startsOn: Day | null;
  endsOn: Day | null;
  /** Null: as the organisation's rules say. */
  noticeDays: number | null;
};

/** Which state the clock puts a contract in today: in force from its first day, ended after its last; null: it stays. */
export function stateByClock({ state, startsOn, endsOn }: Term, today: Day): 'in_force' | 'ended' | null {
  const isRunning = state === 'signed' || state === 'in_force';
  if (isRunning && endsOn !== null && endsOn < today) return 'ended';
  return state === 'signed' && (startsOn === null || startsOn <= today) ? 'in_force' : null;
}

/** The day from which the end of a contract is spoken of; null for one without an end. */
export function noticeDay(
  { endsOn, noticeDays }: Pick<Term, 'endsOn' | 'noticeDays'>,
  { expiryDays }: Pick<ContractRules, 'expiryDays'>,
): Day | null {
  return endsOn && addDays(endsOn, -(noticeDays ?? expiryDays));
}

/**
 * Which due days are spoken of today: those from today to `remindBefore` working days ahead are coming, those that lie
 * `remindAfter` working days back, or longer, are overdue.
 */
export function payableDays(
  today: Day,
  { remindBefore, remindAfter }: Pick<ContractRules, 'remindBefore' | 'remindAfter'>,
  calendar: WorkingCalendar,
): { comingUntil: Day; overdueUntil: Day } {
  return {
    comingUntil: addWorkingDays(today, remindBefore, calendar),
    overdueUntil: addWorkingDays(today, -remindAfter, calendar),
  };
}
