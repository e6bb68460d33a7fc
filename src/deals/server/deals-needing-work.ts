import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import { reachOf } from '../../platform/model/principal.ts';
import type { QueueSources } from '../../activities/server/index.ts';

type Row = {
  deal_id: string;
  name: string;
  account: string | null;
  stage: string;
  amount: bigint;
  why: 'stalled' | 'next_step_overdue' | 'next_step_today' | 'no_next_step';
  days: number;
};

const mostDeals = 50;

/**
 * The asker's own open deals that ask for work, the most urgent first: next step overdue (days over), due today,
 * standing longer than the stage's target days (days over), or without a next step (days in stage).
 */
export const dealsNeedingWork: QueueSources['deals'] = async (work) => {
  const { db, principal, now } = work;
  const today = dayOf(now, principal.timeZone);
  const shownAmount = !['hidden', 'masked'].includes(reachOf(principal, 'deal', 'amount'));
  const found = await sql<Row>`
    with mine as (
      select d.id as deal_id, d.name, a.name as account,
        coalesce(case when ${principal.locale}::text = 'en' then s.name_en end, s.name) as stage, d.amount, d.next_step_on,
        d.next_step is null or d.next_step = '' as without_step,
        extract(day from ${now}::timestamptz - d.stage_entered_at)::int as in_stage, v.target_days
      from deal d
      join stage s on s.tenant_id = d.tenant_id and s.id = d.stage_id
      join pipeline p on p.tenant_id = d.tenant_id and p.id = d.pipeline_id
      join stage_version v on v.tenant_id = d.tenant_id and v.pipeline_id = d.pipeline_id and v.stage_id = d.stage_id
        and v.pipeline_version = p.current_version
      left join account a on a.tenant_id = d.tenant_id and a.id = d.account_id
      where d.tenant_id = ${principal.tenantId} and d.owner_id = ${principal.userId} and d.outcome = 'open' and d.deleted_at is null)
    select deal_id, name, account, stage, amount,
      case when next_step_on < ${today}::date then 'next_step_overdue' when next_step_on = ${today}::date then 'next_step_today'
        when in_stage > target_days then 'stalled' else 'no_next_step' end as why,
      case when next_step_on < ${today}::date then ${today}::date - next_step_on when next_step_on = ${today}::date then 0
        when in_stage > target_days then in_stage - target_days else in_stage end as days
    from mine
    where next_step_on <= ${today}::date or in_stage > target_days or without_step
    order by case when next_step_on < ${today}::date then 0 when next_step_on = ${today}::date then 1
      when in_stage > target_days then 2 else 3 end, amount desc
    limit ${mostDeals}`.execute(db);
  return found.rows.map((row) => ({
    dealId: row.deal_id,
    name: row.name,
    account: row.account,
    why: row.why,
    days: row.days,
    stage: row.stage,
    amount: shownAmount ? String(row.amount) : null,
  }));
};
