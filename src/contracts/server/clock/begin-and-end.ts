/** Contracts come into force on their first day and end after their last. */
import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { stateByClock } from '../../model/clock/due-works.ts';
import { getContract } from '../contract-queries.ts';
import { putInState } from '../put-in-state.ts';

const mostAtOnce = 500;

/** One organisation's, each once: whoever comes second finds them moved. */
export async function beginAndEnd(work: Work): Promise<void> {
  const today = dayOf(work.now, work.principal.timeZone);
  for (const id of await contractsToMove(work, today)) {
    const row = await getContract(work, id);
    const term = {
      state: row.state,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      noticeDays: null,
    };
    const state = stateByClock(term, today);
    if (state === 'in_force') await putInState(work, row, state, { type: 'contract.in-force' });
    if (state === 'ended')
      await putInState(work, row, state, {
        type: 'contract.ended',
        columns: { ended_on: row.ends_on },
        payload: { reason: null },
      });
  }
}

/** Held until they are moved; those that somebody is at just now come next time. */
async function contractsToMove({ db, principal }: Work, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from contract c
    where c.tenant_id = ${principal.tenantId} and c.deleted_at is null and c.state in ('signed', 'in_force')
      and (c.ends_on < ${today}::date or (c.state = 'signed' and coalesce(c.starts_on, ${today}::date) <= ${today}::date))
    order by c.id limit ${mostAtOnce} for update skip locked`.execute(db);
  return rows.map(({ id }) => id);
}
