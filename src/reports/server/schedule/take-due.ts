/** A delivery that is due: taking it, putting it off, ending it. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { scheduleSchema, type Schedule } from '../../model/schedule/schedule.ts';

export type Due = {
  id: string;
  user_id: string | null;
  address: string | null;
  maker_id: string;
  tries: number;
  report_id: string;
  schedule: Schedule;
};

export type End = { state: 'sent' | 'withheld' | 'skipped' | 'failed'; failure?: string };

/** The next that is due, or the one named if it still is; held until the transaction ends. */
export async function takeDue({ db, principal, now }: Work, id: string | null): Promise<Due | null> {
  const t = principal.tenantId;
  const { rows } = await sql<Omit<Due, 'schedule'> & { definition: unknown }>`
    select d.id, d.user_id, d.address, d.maker_id, d.tries, s.report_id, s.definition from report_delivery d
    join report_sending g on g.tenant_id = ${t} and g.id = d.sending_id
    join report_schedule s on s.tenant_id = ${t} and s.id = g.schedule_id
    where d.tenant_id = ${t} and d.state = 'due' and d.due_at <= ${now} and (${id}::uuid is null or d.id = ${id}::uuid)
    order by d.due_at, d.id limit 1 for update of d skip locked`.execute(db);
  const [row] = rows;
  return row ? { ...row, schedule: scheduleSchema.parse(row.definition) } : null;
}

const firstWait = 5 * 60_000;

/** Tried again after five minutes, then twice as long each time. */
export async function putOff({ db, principal, now }: Work, { id, tries }: Due): Promise<void> {
  await db
    .updateTable('report_delivery')
    .set({ tries: tries + 1, due_at: new Date(now.getTime() + firstWait * 2 ** tries) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

export async function endDelivery(
  { db, principal, now }: Work,
  { id }: Due,
  { state, failure }: End,
): Promise<void> {
  await db
    .updateTable('report_delivery')
    .set({ state, ended_at: now, failure: failure ?? null })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
