import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import { reachOf } from '../../platform/model/principal.ts';
import { nameIn } from '../../platform/server/index.ts';
import type { QueueSources } from '../../activities/server/index.ts';
import { workedDays } from '../model/clock/clock-level.ts';
import { openClocks } from './clock/clock-terms.ts';
import { lastTalk } from './clock/last-talks.ts';

type Why = Awaited<ReturnType<QueueSources['deals']>>[number]['why'];

type Row = {
  deal_id: string;
  name: string;
  account: string | null;
  stage: string;
  base_amount: bigint | null;
  why: Why;
  /** Since when it is so. */
  since: Date | string;
};

const mostDeals = 50;

/**
 * The asker's own open deals that ask for work, the most urgent first, as their clocks were judged last: next step overdue
 * (days over) or due today, at risk in its stage or by silence (working days it has been so), or without a next step
 * (working days in its stage). A sleeping clock asks for nothing.
 */
export const dealsNeedingWork: QueueSources['deals'] = async (work) => {
  const { db, principal, now } = work;
  const today = dayOf(now, principal.timeZone);
  const { hours, rules } = await openClocks(work);
  const shownAmount = !['hidden', 'masked'].includes(reachOf(principal, 'deal', 'amount'));
  const found = await sql<Row>`
    with mine as (
      select d.*, ${lastTalk(rules)} as talked_at, case when d.promise_level >= 2 then 'next_step_overdue'
          when d.stage_level >= 2 then 'stalled' when d.silence_level >= 2 then 'silent'
          when d.promise_level = 1 and d.next_step_on <= ${today}::date and d.next_step is not null then 'next_step_today'
          when d.promise_level = 1 then 'no_next_step' end as why
      from deal d
      where d.tenant_id = ${principal.tenantId} and d.owner_id = ${principal.userId} and d.outcome = 'open' and d.deleted_at is null)
    select m.id as deal_id, m.name, a.name as account, ${nameIn(principal.locale, 's')} as stage, m.base_amount, m.why,
      case m.why when 'next_step_overdue' then m.next_step_on::timestamp at time zone ${principal.timeZone}
        when 'next_step_today' then ${now}::timestamptz when 'silent' then coalesce(m.talked_at, m.created_at)
        else m.stage_entered_at end as since
    from mine m join stage s on s.tenant_id = m.tenant_id and s.id = m.stage_id
    left join account a on a.tenant_id = m.tenant_id and a.id = m.account_id
    where m.tenant_id = ${principal.tenantId} and m.why is not null
    order by array_position(array['next_step_overdue', 'next_step_today', 'stalled', 'silent', 'no_next_step'], m.why),
      greatest(m.stage_level, m.silence_level, m.promise_level) desc, m.base_amount desc nulls last, m.id
    limit ${mostDeals}`.execute(db);
  return found.rows.map((row) => ({
    dealId: row.deal_id,
    name: row.name,
    account: row.account,
    why: row.why,
    days: Math.floor(workedDays(new Date(row.since), now, hours)),
    stage: row.stage,
    amount: shownAmount && row.base_amount !== null ? String(row.base_amount) : null,
  }));
};
