import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { changeKept, lockStored, openKind } from '../../../records/server/index.ts';
import { hasNextStep } from '../../model/clock/read-clocks.ts';
import { clockRefusals } from '../../model/clock/refusals.ts';
import { dealKind } from '../deal-kind.ts';

export type NextStep = { what: string; dueOn: Day; agreed: boolean };

/**
 * The next step of an open deal is done: kept when its day has not gone by, broken otherwise; what comes next takes its
 * place. Refuses a closed deal, one without a next step, a stale version, and whoever may not change the field.
 */
export async function finishNextStep(
  work: Work,
  dealId: string,
  version: number,
  next: NextStep | null,
): Promise<{ dealId: string; kept: boolean; version: number }> {
  const before = await lockStored(work, await openKind(work, dealKind), dealId, 'update');
  if (reachOf(work.principal, 'deal', 'next_step') !== 'edit') refuse(refusals.forbidden);
  if (before.version !== version) refuse(refusals.staleVersion);
  if (before.values['outcome'] !== 'open') refuse(clockRefusals.notOpen);
  const nextStep = before.values['next_step'] as string | null;
  const nextStepOn = before.values['next_step_on'] as Day | null;
  if (!hasNextStep({ nextStep, nextStepOn })) refuse(clockRefusals.noNextStep);
  const kept = dayOf(work.now, work.principal.timeZone) <= nextStepOn!;
  const values = {
    next_step: next?.what ?? null,
    next_step_on: next?.dueOn ?? null,
    next_step_agreed: next?.agreed ?? null,
  };
  const payload = { what: nextStep, dueOn: nextStepOn, kept };
  await changeKept(work, dealKind, before, values, { type: 'deal.next-step-done', payload });
  return { dealId, kept, version: version + 1 };
}
