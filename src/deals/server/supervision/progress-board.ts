import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import { nameIn, type Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import { clockKinds, clockLevels, type ClockKind, type LimitedLevel } from '../../model/clock/clock-level.ts';
import type { WireDealAtRisk } from '../../model/supervision/contract.ts';
import { dealKind } from '../deal-kind.ts';
import { newestNotes } from './supervision-notes.ts';

export type AskedProgress = { level: LimitedLevel; ownerId?: string | undefined };

const mostDeals = 100;

/**
 * The open deals that the asker supervises and that have reached the level, the worst and largest first; and how many
 * deals of each owner stand at each level, those in most danger first. Sleeping clocks are named with their reasons.
 */
export async function progressBoard(work: Work, asked: AskedProgress) {
  const rows = await dealsAtRisk(work, asked);
  const ids = rows.map((row) => row.id);
  const [clocks, asleep, notes] = [
    await clocksOf(work, ids),
    await asleepOf(work, ids),
    await newestNotes(work, ids),
  ];
  const showsAmount = !['hidden', 'masked'].includes(reachOf(work.principal, 'deal', 'amount'));
  return {
    owners: await byOwner(work),
    total: rows[0]?.total ?? 0,
    items: rows.map((row): WireDealAtRisk => ({
      dealId: row.id,
      name: row.name,
      account: row.account,
      stage: row.stage,
      amount: showsAmount && row.base_amount !== null ? String(row.base_amount) : null,
      owner: row.owner_id ? { id: row.owner_id, name: row.owner ?? '' } : null,
      level: clockLevels[row.level]!,
      clocks: clocks.get(row.id) ?? [],
      asleep: asleep.get(row.id) ?? [],
      nextStep: row.next_step,
      nextStepOn: row.next_step_on,
      note: notes.get(row.id) ?? null,
    })),
  };
}

type Row = {
  id: string;
  name: string;
  account: string | null;
  stage: string;
  base_amount: bigint | null;
  owner_id: string | null;
  owner: string | null;
  level: number;
  next_step: string | null;
  next_step_on: string | null;
  total: number;
};

async function dealsAtRisk(work: Work, { level, ownerId }: AskedProgress): Promise<Row[]> {
  const t = work.principal.tenantId;
  const { rows } = await sql<Row>`
    select r.id, r.name, a.name as account, ${nameIn(work.principal.locale, 's')} as stage, r.base_amount, r.owner_id, u.name as owner,
      greatest(r.stage_level, r.silence_level, r.promise_level) as level, r.next_step, r.next_step_on,
      count(*) over ()::int as total
    from deal r join stage s on s.tenant_id = r.tenant_id and s.id = r.stage_id
    left join account a on a.tenant_id = r.tenant_id and a.id = r.account_id
    left join app_user u on u.tenant_id = r.tenant_id and u.id = r.owner_id
    where r.tenant_id = ${t} and r.outcome = 'open' and r.deleted_at is null and ${visibleRows(work, dealKind, 'supervise')}
      and greatest(r.stage_level, r.silence_level, r.promise_level) >= ${clockLevels.indexOf(level)}
      and ${ownerId ? sql`r.owner_id = ${ownerId}` : sql`true`}
    order by level desc, r.base_amount desc nulls last, r.id limit ${mostDeals}`.execute(work.db);
  return rows;
}

type Count = { id: string; name: string; open: number; amber: number; red: number; critical: number };

async function byOwner(work: Work) {
  const t = work.principal.tenantId;
  const { rows } = await sql<Count>`
    select u.id, u.name, count(*)::int as open, count(*) filter (where r.clock_level = 'amber')::int as amber,
      count(*) filter (where r.clock_level = 'red')::int as red, count(*) filter (where r.clock_level = 'critical')::int as critical
    from deal r join app_user u on u.tenant_id = r.tenant_id and u.id = r.owner_id
    where r.tenant_id = ${t} and r.outcome = 'open' and r.deleted_at is null and ${visibleRows(work, dealKind, 'supervise')}
    group by u.id, u.name order by critical desc, red desc, amber desc, u.name limit 200`.execute(work.db);
  return rows.map(({ id, name, ...counts }) => ({ owner: { id, name }, ...counts }));
}

async function clocksOf({ db, principal }: Work, dealIds: readonly string[]) {
  const rows = await db
    .selectFrom('clock_state')
    .select(['deal_id', 'clock', 'level', 'since'])
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', sql<string>`any(${[...dealIds]}::uuid[])`)
    .execute();
  const told = rows.map((row) => ({
    dealId: row.deal_id,
    clock: row.clock as ClockKind,
    level: clockLevels[row.level]!,
    since: row.since.toISOString(),
  }));
  const inOrder = told.toSorted((a, b) => clockKinds.indexOf(a.clock) - clockKinds.indexOf(b.clock));
  return Map.groupBy(inOrder, (one) => one.dealId);
}

async function asleepOf({ db, principal, now }: Work, dealIds: readonly string[]) {
  const rows = await db
    .selectFrom('snooze')
    .select(['deal_id as dealId', 'clock', 'until_on as until', 'reason'])
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', sql<string>`any(${[...dealIds]}::uuid[])`)
    .where('ended_at', 'is', null)
    .where('until_on', '>', dayOf(now, principal.timeZone))
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, clock: row.clock as ClockKind })),
    (one) => one.dealId,
  );
}
