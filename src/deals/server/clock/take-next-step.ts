import type { Day } from '../../../platform/model/calendar.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { changeKept, getStored, lockStored, mayDo, openKind } from '../../../records/server/index.ts';
import { dealKind } from '../deal-kind.ts';

/**
 * A talk named what comes next: it takes the place of the deal's next step. False, and nothing is changed, where the
 * deal is closed or the asker may not change its next step.
 */
export async function takeNextStep(
  work: Work,
  dealId: string,
  { what, dueOn, isAgreed = false }: { what: string; dueOn: Day | null; isAgreed?: boolean },
): Promise<boolean> {
  const open = await openKind(work, dealKind);
  const seen = await getStored(work, open, dealId);
  const mayChange =
    mayDo(work, dealKind, 'update', seen) && reachOf(work.principal, 'deal', 'next_step') === 'edit';
  if (!mayChange || seen.values['outcome'] !== 'open') return false;
  const before = await lockStored(work, open, dealId, 'update');
  const values = { next_step: what, next_step_on: dueOn, next_step_agreed: isAgreed || null };
  await changeKept(work, dealKind, before, values, { type: 'deal.updated' });
  return true;
}
