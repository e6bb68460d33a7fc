/** Working time of cases that were answered or solved before it was counted. */
import { sql } from 'kysely';
import { readWorkingHours } from '../../../identity/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { workedTime } from '../../model/case/worked-time.ts';

const atOnce = 500;

type Uncounted = { id: string; created_at: Date; responded_at: Date | null; solved_at: Date | null };

/** Counts it for some of them; returns for how many. */
export async function countWorkedTime(work: Work): Promise<number> {
  const { db, principal } = work;
  const { rows } = await sql<Uncounted>`
    select id, created_at, responded_at, solved_at from service_case
    where tenant_id = ${principal.tenantId} and ((responded_at is not null and respond_minutes is null)
      or (solved_at is not null and solve_minutes is null))
    order by id limit ${atOnce}`.execute(db);
  if (rows.length === 0) return 0;
  const hours = await readWorkingHours(work);
  const worked = rows.map(({ created_at, responded_at, solved_at }) =>
    workedTime(created_at, { respondedAt: responded_at, solvedAt: solved_at }, hours),
  );
  await sql`update service_case c set respond_minutes = w.respond, solve_minutes = w.solve
    from unnest(${rows.map(({ id }) => id)}::uuid[],
      ${worked.map(({ respondMinutes }) => respondMinutes)}::bigint[],
      ${worked.map(({ solveMinutes }) => solveMinutes)}::bigint[]) as w(id, respond, solve)
    where c.tenant_id = ${principal.tenantId} and c.id = w.id`.execute(db);
  return rows.length;
}
