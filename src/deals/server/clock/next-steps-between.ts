import { sql } from 'kysely';
import type { DayRange } from '../../../activities/server/index.ts';
import type { CalendarDayItem } from '../../../activities/model/meetings/contract.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import { dealKind } from '../deal-kind.ts';

const mostSteps = 500;

/** The next steps of open deals that fall on these days: of the asker's deals, or of all he may see. */
export async function nextStepsBetween(
  work: Work,
  { from, to, whose }: DayRange,
): Promise<CalendarDayItem[]> {
  const { principal, db } = work;
  const isShown = ['next_step', 'next_step_on'].every((field) =>
    ['read', 'edit'].includes(reachOf(principal, 'deal', field)),
  );
  if (!isShown || !principal.rights['deal.read']) return [];
  const mine = whose === 'mine' ? sql`r.owner_id = ${principal.userId}` : sql`true`;
  const { rows } = await sql<{ id: string; title: string; on: string }>`
    select r.id, r.next_step || ' · ' || r.name as title, r.next_step_on as on
    from deal r
    where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and r.outcome = 'open'
      and r.next_step_on >= ${from} and r.next_step_on < ${to} and btrim(coalesce(r.next_step, '')) <> ''
      and ${mine} and ${visibleRows(work, dealKind, 'read')}
    order by r.next_step_on, r.id limit ${mostSteps}`.execute(db);
  return rows.map((row) => ({ object: 'deal', ...row }));
}
