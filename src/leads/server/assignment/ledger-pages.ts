/** Pages of the fairness ledger: a new one begins with each day, and whenever the reps or their capacities change. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Ledger } from '../../model/assignment/fairness-ledger.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import type { KeptLine } from './panel-queries.ts';

/** The page to write on: the newest when it is today's and tells the same capacities, else a new one. */
export async function turnLedgerPage(
  work: Work,
  { lines, ledger, hours }: { lines: readonly KeptLine[]; ledger: Ledger; hours: WorkingHours },
): Promise<string> {
  const { tenantId } = work.principal;
  const day = dayOf(work.now, hours.timeZone);
  const newest = lines.at(-1);
  if (
    newest?.day === day &&
    tellsSame(
      lines.filter((line) => line.pageId === newest.pageId),
      ledger.capacities,
    )
  )
    return newest.pageId;
  const page_id = newId();
  if (ledger.capacities.size > 0)
    await work.db
      .insertInto('ledger_line')
      .values(
        [...ledger.capacities].map(([user_id, capacity]) => ({
          tenant_id: tenantId,
          page_id,
          user_id,
          opened_at: work.now,
          day,
          capacity,
        })),
      )
      .execute();
  return page_id;
}

function tellsSame(page: readonly KeptLine[], capacities: ReadonlyMap<string, number>): boolean {
  const standing = page.filter((line) => line.capacity > 0);
  return (
    standing.length === capacities.size &&
    standing.every((line) => capacities.get(line.userId) === line.capacity)
  );
}
