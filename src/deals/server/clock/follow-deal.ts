/** Keeps the clocks of a deal true whenever something happens to it. */
import { sql } from 'kysely';
import { announce, type Reaction, type Work } from '../../../platform/server/index.ts';
import { openClocks } from './clock-terms.ts';
import { forgetClosed, judgeDeals } from './judge-deals.ts';

export const clockReactions: readonly Reaction[] = [
  {
    on: 'note.*',
    name: 'note-contact-with-customer',
    react: async (work, { object, recordId }) => {
      if (object !== 'deal' || recordId === null) return;
      await noteContact(work, recordId);
      if (!(await judgeOne(work, recordId))) tellScreens(work, recordId);
    },
  },
  {
    on: 'deal.*',
    name: 'judge-clocks',
    react: async (work, { recordId }) => {
      if (recordId !== null) await judgeOne(work, recordId);
    },
  },
];

/** When the customer was last talked with: the newest note of the deal that is a talk and no mere remark. */
async function noteContact({ db, principal }: Work, dealId: string): Promise<void> {
  const t = principal.tenantId;
  await sql`
    update deal d set last_contact_at = (
      select max(n.at) from note n where n.tenant_id = ${t} and n.subject_object = 'deal' and n.subject_id = ${dealId}
        and n.kind <> 'note' and n.deleted_at is null)
    where d.tenant_id = ${t} and d.id = ${dealId}`.execute(db);
}

/** Did a level change? Screens that show the deal are told so. */
async function judgeOne(work: Work, dealId: string): Promise<boolean> {
  const changed = await judgeDeals(work, await openClocks(work), [dealId]);
  await forgetClosed(work, [dealId]);
  if (changed > 0) tellScreens(work, dealId);
  return changed > 0;
}

function tellScreens(work: Work, dealId: string): void {
  announce(work, { type: 'clock.changed', object: 'deal', recordId: dealId });
}
