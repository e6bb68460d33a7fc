/** Keeps the clocks of a deal true whenever something happens to it. */
import { sql } from 'kysely';
import { announce, type Reaction, type Work } from '../../../platform/server/index.ts';
import { openClocks } from './clock-terms.ts';
import { forgetClosed, judgeDeals } from './judge-deals.ts';

export const clockReactions: readonly Reaction[] = [
  afterTalk('note.*', 'note-contact-with-customer'),
  afterTalk('mail.told', 'note-mail-with-customer'),
  {
    on: 'deal.*',
    name: 'judge-clocks',
    react: async (work, { recordId }) => {
      if (recordId !== null) await judgeOne(work, recordId);
    },
  },
];

function afterTalk(on: string, name: string): Reaction {
  return {
    on,
    name,
    react: async (work, { object, recordId }) => {
      if (object !== 'deal' || recordId === null) return;
      await noteContact(work, recordId);
      if (!(await judgeOne(work, recordId))) tellScreens(work, recordId);
    },
  };
}

/** When the customer was last talked with: the newest note of the deal that is a talk and no mere remark, or the newest mail. */
async function noteContact({ db, principal }: Work, dealId: string): Promise<void> {
  const t = principal.tenantId;
  await sql`
    update deal d set last_contact_at = (
      select max(talk.at) from (
        select n.at from note n where n.tenant_id = ${t} and n.subject_object = 'deal' and n.subject_id = ${dealId}
          and n.kind <> 'note' and n.deleted_at is null
        union all select m.at from mail_subject s join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
          where s.tenant_id = ${t} and s.object = 'deal' and s.record_id = ${dealId} and m.state in ('received', 'sent')) talk)
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
