import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { ClockKind } from '../../model/clock/clock-level.ts';

export type RisenClock = { dealId: string; clock: ClockKind; since: Date };

type Asked = { from: Date; until: Date; clock: ClockKind | null; level: 'amber' | 'red' | 'critical' };

const levels = { amber: 1, red: 2, critical: 3 } as const;

/** The clocks of open deals that came to a level within a time, and stand on it still; all three clocks unless told. */
export async function risenClocks(
  { db, principal }: Work,
  { from, until, clock, level }: Asked,
): Promise<RisenClock[]> {
  const { rows } = await sql<RisenClock>`
    select s.deal_id as "dealId", s.clock, s.since from clock_state s
    where s.tenant_id = ${principal.tenantId} and s.level = ${levels[level]}
      and s.since > ${from} and s.since <= ${until} and (${clock}::text is null or s.clock = ${clock})
    order by s.since, s.deal_id limit 5000`.execute(db);
  return rows;
}
