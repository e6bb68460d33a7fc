import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { decisionsById } from './decision-queries.ts';
import { seesQueueOf } from './reach.ts';

type Row = {
  lead_id: string;
  name: string;
  company: string | null;
  source: string | null;
  level: string | null;
  score: number | null;
  since: Date;
  reason: 'nobody_eligible' | 'not_accepted';
  team_id: string | null;
  team_name: string | null;
  decision_id: string | null;
};

/**
 * What waits for the asker to see to: of his teams, and what waits for no team in particular. Of the customer only name and
 * company are told; how to reach him, whoever gets the lead will see.
 */
export async function listQueue(work: Work, { limit }: { limit: number }) {
  // The leads belong to nobody, so only the organisation itself sees them; whose queue it is decides below.
  await work.elevate();
  const { rows } = await sql<Row>`
    select q.lead_id, l.name, l.company, l.source, l.level, l.score, q.since, q.reason, q.team_id, t.name as team_name,
      q.decision_id
    from lead_queue q join lead l on l.tenant_id = q.tenant_id and l.id = q.lead_id
    left join team t on t.tenant_id = q.tenant_id and t.id = q.team_id
    where q.tenant_id = ${work.principal.tenantId} and l.deleted_at is null and l.owner_id is null and l.pool_id is null
      and l.status in ('new', 'working', 'qualified')
    order by q.since, q.lead_id limit 1000`.execute(work.db);
  const mine = rows.filter((row) => seesQueueOf(work, row.team_id));
  const shown = mine.slice(0, limit);
  const decisions = await decisionsById(
    work,
    shown.flatMap((row) => row.decision_id ?? []),
  );
  return {
    items: shown.map(({ lead_id, since, team_id, team_name, decision_id, ...told }) => ({
      ...told,
      leadId: lead_id,
      since: since.toISOString(),
      team: team_id === null ? null : { id: team_id, name: team_name ?? '' },
      decision: (decision_id && decisions.get(decision_id)) || null,
    })),
    total: mine.length,
  };
}
