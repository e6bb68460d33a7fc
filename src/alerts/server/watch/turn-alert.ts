import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Standing } from '../../model/watch/alert-state.ts';
import { keepAlerts, keptOf, stepped, type KeptAlert } from './kept-alerts.ts';

/** Takes an alert a turn on, as people make it; one that stands as before takes none. Answers how it stands, and by which watch. */
export async function turnAlert(
  work: Work,
  id: string,
  type: string,
  turn: (before: KeptAlert) => Standing,
): Promise<{ after: Standing; watchId: string | null }> {
  const { db, principal } = work;
  const row = await db
    .selectFrom('alert')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse(refusals.notFound);
  const before = keptOf(row);
  const after = turn(before);
  const place = { watchId: row.watch_id, source: row.source as 'watch' };
  if (after !== before) {
    const next = { ...stepped(before, after, before), turned: true, turns: before.turns + 1 };
    await keepAlerts(work, place, [next], principal.userId);
    const changes = { state: { from: before.state, to: after.state } };
    work.record({ type, object: 'alert', recordId: id, changes });
  }
  return { after, watchId: row.watch_id };
}
