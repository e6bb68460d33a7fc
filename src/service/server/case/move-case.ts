/** Moves of a case: by hand, by our answers, by what the customer says. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import type { Work } from '../../../platform/server/index.ts';
import { changeKept, type StoredRecord } from '../../../records/server/index.ts';
import { moveFault, type CaseState } from '../../model/case/case-state.ts';
import { lockServed } from '../lock-served.ts';
import { moveClock, noteResponse, withDue, type CaseClock } from '../../model/case/sla.ts';
import { caseKind } from './case-kind.ts';
import { clockOf, clockValues, readSlaTerms, workedValues } from './case-clock.ts';

export type CaseMoved = { caseId: string; state: CaseState; version: number };

/** The case, held against others. Refuses as not found outside the asker's reach, as forbidden what he may not change. */
export async function lockCase(work: Work, caseId: string): Promise<StoredRecord> {
  return lockServed(work, caseKind, caseId);
}

export function stateOf({ values }: StoredRecord): CaseState {
  return values['state'] as CaseState;
}

/** Moves a case to another state. Refuses a move that its state does not allow. */
export async function moveCase(work: Work, caseId: string, to: CaseState): Promise<CaseMoved> {
  const stored = await lockCase(work, caseId);
  const fault = moveFault(stateOf(stored), to);
  if (fault) refuse(fault);
  return takeMove(work, stored, to);
}

/** Writes a move that the rules have allowed, and what it makes of the clock: one audit row, one event. */
export async function takeMove(work: Work, stored: StoredRecord, to: CaseState): Promise<CaseMoved> {
  const { hours, timesOf } = await readSlaTerms(work);
  const from = stateOf(stored);
  const wanted = timesOf(stored.values['priority']);
  const clock = moveClock(clockOf(stored), { from, to }, work.now, wanted, hours);
  return writeClock(work, stored, to, { clock, hours });
}

/** Notes our first answer, and moves the case where that leads. */
export async function answerCase(work: Work, stored: StoredRecord, to: CaseState): Promise<CaseMoved> {
  const { hours, timesOf } = await readSlaTerms(work);
  const from = stateOf(stored);
  const wanted = timesOf(stored.values['priority']);
  const answered = noteResponse(clockOf(stored), work.now);
  const clock =
    from === to
      ? withDue(answered, to, wanted, hours)
      : moveClock(answered, { from, to }, work.now, wanted, hours);
  return writeClock(work, stored, to, { clock, hours });
}

async function writeClock(
  work: Work,
  stored: StoredRecord,
  to: CaseState,
  { clock, hours }: { clock: CaseClock; hours: WorkingHours },
): Promise<CaseMoved> {
  const from = stateOf(stored);
  const event = from === to ? 'case.answered' : to === 'closed' ? 'case.closed' : 'case.moved';
  await changeKept(
    work,
    caseKind,
    stored,
    { state: to, ...clockValues(clock), ...workedValues(stored.createdAt, clock, hours) },
    { type: event, payload: caseFacts(stored, { from, to }) },
  );
  return { caseId: stored.id, state: to, version: stored.version + 1 };
}

/** What events of a case tell others. */
export function caseFacts({ values }: StoredRecord, more: Record<string, unknown>): Record<string, unknown> {
  return {
    accountId: values['account'] ?? null,
    dealId: values['deal'] ?? null,
    number: values['number'],
    ...more,
  };
}
