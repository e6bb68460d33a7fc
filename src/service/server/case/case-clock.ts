/** The clock of a case between its stored fields and the rules. */
import { readWorkingHours } from '../../../identity/server/index.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { StoredRecord, Values } from '../../../records/server/index.ts';
import type { CasePriority } from '../../model/case/priorities.ts';
import type { CaseClock, SlaTimes } from '../../model/case/sla.ts';
import { workedTime } from '../../model/case/worked-time.ts';
import { readServiceRules } from '../service-rules.ts';

/** What clocks of cases go by. */
export type SlaTerms = { hours: WorkingHours; timesOf(priority: unknown): SlaTimes };

export async function readSlaTerms(work: Work): Promise<SlaTerms> {
  const { rules } = await readServiceRules(work);
  const hours = await readWorkingHours(work);
  return { hours, timesOf: (priority) => rules.sla[priority as CasePriority] };
}

const moment = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

export function clockOf({ values }: Pick<StoredRecord, 'values'>): CaseClock {
  return {
    respondDueAt: moment(values['respond_due_at'])!,
    solveDueAt: moment(values['solve_due_at'])!,
    respondedAt: moment(values['responded_at']),
    solvedAt: moment(values['solved_at']),
    closedAt: moment(values['closed_at']),
    waitingSince: moment(values['waiting_since']),
    dueAt: moment(values['due_at']),
    amberAt: moment(values['amber_at']),
    slaKept: values['sla_kept'] as boolean | null,
    escalatedAt: moment(values['escalated_at']),
    reopenedCount: Number(values['reopened_count'] ?? 0),
  };
}

/** What a case took in working time, as fields of the record. */
export function workedValues(openedAt: Date, clock: CaseClock, hours: WorkingHours): Values {
  const { respondMinutes, solveMinutes } = workedTime(openedAt, clock, hours);
  return { respond_minutes: respondMinutes, solve_minutes: solveMinutes };
}

/** The clock as fields of the record. */
export function clockValues(clock: CaseClock): Values {
  const told = (at: Date | null) => at?.toISOString() ?? null;
  return {
    respond_due_at: told(clock.respondDueAt),
    solve_due_at: told(clock.solveDueAt),
    responded_at: told(clock.respondedAt),
    solved_at: told(clock.solvedAt),
    closed_at: told(clock.closedAt),
    waiting_since: told(clock.waitingSince),
    due_at: told(clock.dueAt),
    amber_at: told(clock.amberAt),
    sla_kept: clock.slaKept,
    escalated_at: told(clock.escalatedAt),
    reopened_count: clock.reopenedCount,
  };
}
