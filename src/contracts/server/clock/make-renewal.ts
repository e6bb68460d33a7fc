/** A contract that renews by itself gets its renewal deal in time, once. */
import { sql } from 'kysely';
import { createDeal } from '../../../deals/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { noticeDay } from '../../model/clock/due-works.ts';
import { contractRules } from '../contract-rules.ts';
import type { ContractRow } from '../contract-queries.ts';
import { holdContract } from '../lock-contract.ts';
import { putInState } from '../put-in-state.ts';

const mostAtOnce = 200;
const renewalOf = { zh: '{name} 续约', en: 'Renewal: {name}' };

/** The running contracts whose notice day has come and that have no renewal deal yet. */
export async function renewalsDue(work: Work): Promise<string[]> {
  const { db, principal, now } = work;
  const { expiryDays } = (await contractRules.read(work)).rules;
  const { rows } = await sql<{ id: string }>`
    select c.id from contract c
    where c.tenant_id = ${principal.tenantId} and c.deleted_at is null and c.state in ('signed', 'in_force')
      and c.renews = 'automatic' and c.renewal_deal_id is null and c.ends_on is not null
      and c.ends_on - coalesce(c.notice_days, ${expiryDays})::int <= ${dayOf(now, principal.timeZone)}::date
    order by c.ends_on, c.id limit ${mostAtOnce}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Makes the deal in the first stage of the pipeline for renewals and ties it to the contract; nothing when somebody was faster. */
export async function makeRenewal(work: Work, contractId: string): Promise<void> {
  const row = await holdContract(work, contractId);
  const { rules } = await contractRules.read(work);
  const today = dayOf(work.now, work.principal.timeZone);
  const from = row && noticeDay({ endsOn: row.ends_on, noticeDays: daysOf(row) }, rules);
  if (!row || row.renewal_deal_id !== null || row.renews !== 'automatic' || !from || from > today) return;
  const dealId = await createDeal(
    work,
    {
      ...(rules.renewalPipelineId && { pipelineId: rules.renewalPipelineId }),
      name: say(renewalOf, work.principal.locale, { name: row.name }).slice(0, 200),
    },
    // As the contract has them: nobody types them, and who has left still has his contracts until they are handed over.
    {
      account: row.account_id,
      contact: row.contact_id,
      amount: String(row.amount),
      currency: row.currency,
      expected_close_on: row.ends_on,
      owner: row.owner_id,
      team: row.team_id,
    },
  );
  await putInState(work, row, row.state, {
    type: 'contract.renewal-made',
    columns: { renewal_deal_id: dealId },
    payload: { renewalDealId: dealId },
  });
  if (row.owner_id)
    await notify(work, {
      userId: row.owner_id,
      kind: 'contract-renewal',
      object: 'deal',
      recordId: dealId,
      payload: { title: row.name, day: row.ends_on! },
    });
}

function daysOf({ notice_days: days }: ContractRow): number | null {
  return days === null ? null : Number(days);
}
