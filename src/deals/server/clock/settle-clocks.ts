/** Brings the clocks of many deals up to date that were written with their past: imports of history, the demo company. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { openClocks } from './clock-terms.ts';
import { judgeDeals } from './judge-deals.ts';
import { keepProposals } from './propose-stage-days.ts';

/** Notes the last talk of every deal, proposes days from history and judges all clocks; tells nobody. */
export async function settleClocks(work: Work): Promise<void> {
  const { db, principal } = work;
  const t = principal.tenantId;
  await sql`
    update deal d set last_contact_at = talk.at from (
      select n.tenant_id, n.subject_id, max(n.at) as at from note n
      where n.tenant_id = ${t} and n.subject_object = 'deal' and n.kind <> 'note' and n.deleted_at is null
      group by n.tenant_id, n.subject_id) talk
    where d.tenant_id = ${t} and talk.tenant_id = d.tenant_id and talk.subject_id = d.id`.execute(db);
  await keepProposals(work);
  await judgeDeals(work, await openClocks(work));
}
