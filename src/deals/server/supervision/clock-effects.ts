import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { isTalkWithCustomer } from '../../../activities/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import { effectDays, reminderKinds, type ReminderKind } from '../../model/clock/reminder.ts';
import { readClockRules } from '../clock/clock-rules.ts';
import { dealKind } from '../deal-kind.ts';

type Row = {
  kind: ReminderKind;
  reminders: number;
  waiting: number;
  talked: number;
  moved: number;
  followed: number;
};

const dayMs = 86_400_000;

/**
 * What followed reminders of the last days, over the deals that the asker supervises: a talk with the customer that counts, or
 * a change of stage within three working days. One deal reminded of at one moment counts once, however many were told. Those with
 * time left and nothing done yet are waiting.
 */
export async function clockEffects(work: Work, days: number) {
  const t = work.principal.tenantId;
  const since = new Date(work.now.getTime() - days * dayMs);
  const { rows } = await sql<Row>`
    with reminded as (
      select distinct m.kind, m.deal_id, r.account_id, m.at, m.effect_until from clock_reminder m
      join deal r on r.tenant_id = m.tenant_id and r.id = m.deal_id
      where m.tenant_id = ${t} and m.at >= ${since} and ${visibleRows(work, dealKind, 'supervise')}),
    judged as (
      select m.kind, m.effect_until > ${work.now} as has_time,
        exists (select 1 from note n where n.tenant_id = ${t} and ${await countedTalks(work)}
          and ${isTalkWithCustomer('n')} and n.at > m.at and n.at <= m.effect_until) as talked,
        exists (select 1 from stage_event e where e.tenant_id = ${t} and e.deal_id = m.deal_id
          and e.at > m.at and e.at <= m.effect_until) as moved
      from reminded m)
    select kind, count(*)::int as reminders, count(*) filter (where talked)::int as talked,
      count(*) filter (where moved)::int as moved, count(*) filter (where talked or moved)::int as followed,
      count(*) filter (where has_time and not talked and not moved)::int as waiting
    from judged group by kind`.execute(work.db);
  const items = reminderKinds.flatMap((kind) => rows.find((row) => row.kind === kind) ?? []);
  return { effectDays, items };
}

/** Notes `n` about the reminded deal `m`, and those about its account and contacts where they end a silence, too. */
async function countedTalks(work: Work): Promise<RawBuilder<SqlBool>> {
  const { silenceCounts } = (await readClockRules(work)).rules;
  const ofAccount =
    silenceCounts === 'account'
      ? sql`(n.subject_object in ('account', 'contact') and n.account_id = m.account_id)`
      : sql`false`;
  return sql<SqlBool>`((n.subject_object = 'deal' and n.subject_id = m.deal_id) or ${ofAccount})`;
}
