/** What a funnel tells of its stages besides counts: how long stays take, and why records are lost from there. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { WireStage } from '../model/answer.ts';
import { bindPlaces } from './bound-sql.ts';
import { countingFor } from './compile-funnel.ts';
import { nameSql, namesSql } from './compile-question.ts';
import type { AskedOfColumns, ColumnStore } from './columns/column-store.ts';
import { countedRows, joinsOf, keySql } from './counted-rows.ts';
import type { FunnelPlan } from './plan-funnel.ts';

type Times = Pick<WireStage, 'medianDays' | 'p80Days' | 'completedStays'>;
type Reason = WireStage['lossReasons'][number];

const reasonsShown = 3;
const stayDays = sql`(date_part('epoch', f.left_at) - date_part('epoch', f.entered_at)) / 86400`;

/** Statements that were asked of the columns, and how they are read to the end. */
export type Detail<T> = { asked: readonly AskedOfColumns[]; read(work: Work): Promise<Map<number, T>> };

const untold = { asked: [], read: async () => new Map<number, never>() };

/** Completed stays by rank, without those entered afterwards: of the cohort's records, or in a flow those ended in its window. */
export function stayTimes(work: Work, plan: FunnelPlan, columns: ColumnStore): Detail<Times> {
  if (!plan.details) return untold;
  const counting = plan.visits;
  const window = bindPlaces(
    `f.kind = 'open' and not f.retro and f.left_at <= :asOf and ` +
      (plan.mode === 'flow'
        ? 'f.left_at >= :from and f.left_at < :to'
        : 'f.created_at >= :from and f.created_at < :to and f.created_at <= :asOf'),
    counting.places,
  );
  const statement = sql<{ rank: number; stays: bigint; median: number; p80: number }>`
    select f.rank, count(*) as stays,
      percentile_cont(0.5) within group (order by ${stayDays}) as median,
      percentile_cont(0.8) within group (order by ${stayDays}) as p80
    ${countedRows(counting, [], plan.readings, [window])} group by f.rank`;
  const reads = { sources: [counting.source], joins: joinsOf(counting, [], plan.readings) };
  const came = columns.rowsOf(work, counting.open.cube, reads, statement);
  return {
    asked: [{ statement, rows: came }],
    read: async ({ db }) => {
      const { rows } = await (await came).execute(db);
      return new Map(
        rows.map(({ rank, stays, median, p80 }) => [
          rank,
          { medianDays: median, p80Days: p80, completedStays: Number(stays) },
        ]),
      );
    },
  };
}

/** The most frequent reasons by the rank that records were lost from; none when they are hidden from the asker. */
export function lossReasons(work: Work, plan: FunnelPlan, columns: ColumnStore): Detail<Reason[]> {
  const { principal } = work;
  const { open } = plan.records;
  const dimension = open.dimensions.get(plan.lossReason);
  if (!dimension || !plan.details) return untold;
  const counting = countingFor(plan);
  const key = { id: dimension.id, dimension, grain: 'day' as const };
  // A lost visit names its own reason; the record's is that of its present loss.
  const reason = plan.fromRecords ? keySql(counting, key) : sql`f.loss_reason_id`;
  const lost = bindPlaces(lostRows(plan), counting.places);
  const statement = sql`select f.lost_from_rank as rank, ${reason} as k0, count(*) as count
    ${countedRows(counting, [], plan.readings, [lost])} group by 1, 2`;
  const keys = plan.fromRecords ? [key] : [];
  const reads = { sources: [counting.source], joins: joinsOf(counting, keys, plan.readings) };
  const came = columns.rowsOf(work, open.cube, reads, statement);
  return {
    asked: [{ statement, rows: came }],
    read: async ({ db }) => {
      const { rows } = await sql<ReasonRow>`
        select q.rank, q.k0, ${nameSql(key, 0, principal.locale)} as n0, q.count from (${await came}) q
        ${namesSql([key], principal.tenantId, 'q.k')}
        order by q.count desc, n0`.execute(db);
      return mostFrequent(rows);
    },
  };
}

type ReasonRow = { rank: number; k0: string | null; n0: string | null; count: bigint };

function mostFrequent(rows: readonly ReasonRow[]): Map<number, Reason[]> {
  const byRank = Map.groupBy(rows, (row) => row.rank);
  return new Map(
    [...byRank].map(([rank, reasons]) => [
      rank,
      reasons.slice(0, reasonsShown).map(({ k0, n0, count }) => ({ id: k0, name: n0, count: Number(count) })),
    ]),
  );
}

function lostRows({ mode, fromRecords }: FunnelPlan): string {
  const cohort = 'f.created_at >= :from and f.created_at < :to and f.created_at <= :asOf';
  if (fromRecords) return `f.outcome = 'lost' and ${cohort}`;
  const lost = "f.kind = 'lost' and f.entered_at <= :asOf";
  if (mode === 'flow') return `${lost} and f.entered_at >= :from and f.entered_at < :to`;
  return `${lost} and (f.left_at is null or f.left_at > :asOf) and ${cohort}`;
}
