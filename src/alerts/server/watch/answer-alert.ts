/** What people do with an alert they were told of. */
import type { Work } from '../../../platform/server/index.ts';
import { acknowledge, snooze, type Standing } from '../../model/watch/alert-state.ts';
import type { WireOneAlert } from '../../model/watch/watch-contract.ts';
import { getAlert } from './alert-queries.ts';
import { turnAlert } from './turn-alert.ts';

/** The asker looks after it. Refuses one that does not fire. */
export function acknowledgeAlert(work: Work, id: string): Promise<WireOneAlert> {
  return answer(work, id, 'alert.acknowledged', (before) => acknowledge(before, work.now));
}

/** It is told again at that time, to those it was told to first, unless it is over by then. Refuses one that does not fire. */
export function snoozeAlert(work: Work, id: string, until: Date): Promise<WireOneAlert> {
  return answer(work, id, 'alert.snoozed', (before) => snooze(before, until, work.now));
}

async function answer(
  work: Work,
  id: string,
  type: string,
  turn: (before: Standing) => Standing,
): Promise<WireOneAlert> {
  await getAlert(work, id);
  const { after, watchId } = await turnAlert(work, id, type, turn);
  await rouseAt(work, watchId, after.snoozedUntil);
  return getAlert(work, id);
}

/** The watch is looked at when what was snoozed is to be told again, at the latest. */
async function rouseAt(
  { db, principal, elevate }: Work,
  watchId: string | null,
  at: Date | null,
): Promise<void> {
  if (!watchId || !at) return;
  await elevate();
  await db
    .updateTable('watch')
    .set({ due_at: at })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', watchId)
    .where('due_at', '>', at)
    .execute();
}
