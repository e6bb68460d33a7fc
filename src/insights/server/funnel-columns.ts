/** What a funnel asks of a row, as SQL: added up for the answer, and asked of single rows when one drills down. */
import type { FunnelMode } from '../model/funnel.ts';
import type { SqlText } from '../model/measure.ts';
import type { FunnelCount } from '../model/question.ts';

export type Columns = Readonly<Record<string, SqlText>>;

/** A record as it is now passed every rank up to its furthest: it counts like one visit from nowhere to there. */
const recordColumns = {
  passedAfter: '0',
  passed: 'f.furthest_rank',
  strictAfter: '0',
  strict: 'f.strict_rank',
  touched: 'null::int',
  stands: 'true',
  standing: 'f.stage_rank',
  kind: 'f.outcome',
  lostFrom: 'f.lost_from_rank',
} satisfies Columns;

/** A visit entered by then: the one that lasts tells where its record stands. */
const visitColumns = {
  passedAfter: 'f.furthest_before',
  passed: 'f.rank',
  strictAfter: 'f.rank - 1',
  strict: '(case when f.strict then f.rank else 0 end)',
  touched: '(case when f.first_visit then f.rank end)',
  stands: '(f.left_at is null or f.left_at > :asOf)',
  standing: 'f.rank',
  kind: 'f.kind',
  lostFrom: 'f.lost_from_rank',
} satisfies Columns;

const leftInWindow = '(f.left_at <= :asOf and f.left_at >= :from and f.left_at < :to)';
const openAt = (instant: SqlText) =>
  `(f.entered_at < ${instant} and (f.left_at is null or f.left_at > :asOf or f.left_at >= ${instant}))`;

/** A stay in an open stage and what it did in the window, as far as known by then. */
const flowColumns = {
  rank: 'f.rank',
  openStart: openAt(':from'),
  in: '(f.entered_at >= :from and f.entered_at < :to)',
  out: `(case when ${leftInWindow} then case f.exit when 'advanced' then 'fwd' when 'won' then 'fwd' else f.exit end end)`,
  openEnd: openAt(':to'),
  stands: 'true',
} satisfies Columns;

/** Columns not asked by a mode are constants, so that the index that covers the others is enough. */
const unasked: Readonly<Record<Exclude<FunnelMode, 'flow' | 'touched'>, Partial<Columns>>> = {
  reached: { strictAfter: '0', strict: '0', standing: 'null::int' },
  strict: { standing: 'null::int' },
  stock: { passedAfter: '0', passed: '0', strictAfter: '0', strict: '0', lostFrom: 'null::int' },
};

export function columnsOf(mode: FunnelMode, fromRecords: boolean): Columns {
  if (mode === 'flow') return flowColumns;
  if (!fromRecords) return visitColumns;
  return { ...recordColumns, ...unasked[mode as keyof typeof unasked] };
}

/** Which rows are looked at at all. */
export function rowsLookedAt(mode: FunnelMode, fromRecords: boolean): SqlText {
  if (mode === 'flow') {
    const stillThere = '(f.left_at is null or f.left_at >= :from or f.left_at > :asOf)';
    return `f.kind = 'open' and f.entered_at <= :asOf and f.entered_at < :to and ${stillThere}`;
  }
  const cohort = 'f.created_at >= :from and f.created_at < :to and f.created_at <= :asOf';
  return fromRecords ? cohort : `${cohort} and f.entered_at <= :asOf`;
}

/** The rows behind one number of the mode, `:rank` being its stage; null when the mode's answer has no such number. */
export function rowsBehind(mode: FunnelMode, fromRecords: boolean, what: FunnelCount): SqlText | null {
  if (mode === 'flow') return flowNumbers[what] ?? null;
  const columns = fromRecords ? recordColumns : visitColumns;
  const numbers: Partial<Record<FunnelCount, SqlText>> = {
    reached: `${columns.passedAfter} < :rank and :rank <= ${columns.passed}`,
    strict: `${columns.strictAfter} < :rank and :rank <= ${columns.strict}`,
    touched: `${columns.touched} = :rank`,
    stock: `${columns.stands} and ${columns.standing} = :rank`,
    lost: `${columns.stands} and ${columns.kind} = 'lost' and ${columns.lostFrom} = :rank`,
    cohort: columns.stands,
    resolved: `${columns.stands} and ${columns.kind} <> 'open'`,
  };
  const own: readonly FunnelCount[] =
    mode === 'stock' ? ['stock', 'cohort'] : [mode, 'lost', 'cohort', 'resolved'];
  return own.includes(what) ? (numbers[what] ?? null) : null;
}

const here = `${flowColumns.rank} = :rank`;
const flowNumbers: Partial<Record<FunnelCount, SqlText>> = {
  openStart: `${here} and ${flowColumns.openStart}`,
  in: `${here} and ${flowColumns.in}`,
  fwd: `${here} and ${flowColumns.out} = 'fwd'`,
  back: `${here} and ${flowColumns.out} = 'back'`,
  lost: `${here} and ${flowColumns.out} = 'lost'`,
  openEnd: `${here} and ${flowColumns.openEnd}`,
};
