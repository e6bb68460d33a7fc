import { expect, test } from 'vitest';
import { funnelOf, scopeOf } from './funnel-of.ts';
import type { FunnelRecord } from './funnel-of.ts';
import type { ConversionPart, FlowPart, FunnelMode, FunnelStage, FunnelVisit, StockPart } from './funnel.ts';

const stages: FunnelStage[] = [
  { id: 'talk', kind: 'open', rank: 1 },
  { id: 'won', kind: 'won', rank: 2 },
  { id: 'lost', kind: 'lost', rank: 0 },
];
const now = new Date('2026-04-01T00:00:00Z');
const instant = (day: string) => `${day}T00:00:00Z`;

/** A record created in talk and, if told, won on a later day. */
function record(created: string, won: string | null, group: string | null = null, amount = 1n): FunnelRecord {
  const visit = { firstVisit: true, strict: true, lostFromRank: null };
  const exit = won
    ? ({ exit: 'won', leftAt: instant(won) } as const)
    : ({ exit: 'open', leftAt: null } as const);
  const talk: FunnelVisit = {
    ...visit,
    ...exit,
    rank: 1,
    kind: 'open',
    enteredAt: instant(created),
    furthestBefore: 0,
  };
  if (!won) return { createdAt: instant(created), amount, group, visits: [talk] };
  const closed = { ...visit, rank: 2, kind: 'won', exit: 'open', leftAt: null, furthestBefore: 1 } as const;
  return {
    createdAt: instant(created),
    amount,
    group,
    visits: [talk, { ...closed, enteredAt: instant(won) }],
  };
}

const records = [
  record('2026-01-10', '2026-03-01', 'web', 5n),
  record('2026-02-10', null, 'web', 3n),
  record('2026-02-20', '2026-03-10', null, 2n),
];

function ask(
  mode: FunnelMode,
  told: { cohort?: { from: string; to: string }; split?: string; asOf?: string } = {},
) {
  const question = { funnel: { pipeline: 'P', mode, weigh: 'count' as const, ...told }, filters: [] };
  return funnelOf(records, stages, scopeOf(question, 'UTC', now));
}
const counts = (part: unknown) => (part as ConversionPart | StockPart).rows.map((row) => row.count);

test('without a cohort all of history counts, until now', () => {
  const answer = ask('reached');
  expect(counts(answer.whole)).toEqual([3, 2]);
  expect(answer).toMatchObject({
    mode: 'reached',
    weigh: 'count',
    asOf: '2026-04-01T00:00:00.000Z',
    parts: [],
  });
});

test('a cohort holds what was created on its days, the last one excluded', () => {
  expect(counts(ask('reached', { cohort: { from: '2026-02-01', to: '2026-02-20' } }).whole)).toEqual([1, 0]);
  expect(counts(ask('stock', { cohort: { from: '2026-02-10', to: '2026-02-21' } }).whole)).toEqual([1, 1, 0]);
});

test('days begin in the time zone of the organisation', () => {
  const cohort = { from: '2026-01-11', to: '2026-02-01' };
  const late = [{ ...records[0]!, createdAt: '2026-01-10T16:30:00Z' }];
  const question = {
    funnel: { pipeline: 'P', mode: 'reached', weigh: 'count', cohort },
    filters: [],
  } as const;
  expect(counts(funnelOf(late, stages, scopeOf(question, 'Asia/Shanghai', now)).whole)).toEqual([1, 1]);
  expect(counts(funnelOf(late, stages, scopeOf(question, 'UTC', now)).whole)).toEqual([0, 0]);
});

test('as of a past instant nothing later exists: no records, no moves, no wins', () => {
  const past = { asOf: '2026-02-15T00:00:00Z' };
  expect(counts(ask('reached', past).whole)).toEqual([2, 0]);
  expect((ask('reached', past).whole as ConversionPart).maturity.resolvedShare).toBe(0);
  expect(counts(ask('stock', past).whole)).toEqual([2, 0, 0]);
});

test('a flow counts movements of its days, whenever the records were created', () => {
  const { rows } = ask('flow', { cohort: { from: '2026-03-01', to: '2026-03-10' } }).whole as FlowPart;
  const { openStart, in: entered, fwd, openEnd } = rows[0]!;
  expect([openStart.count, entered.count, fwd.count, openEnd.count]).toEqual([3, 0, 1, 2]);
});

test('a split answers for each value, and for records without one', () => {
  const { whole, parts } = ask('reached', { split: 'deals.source' });
  expect(counts(whole)).toEqual([3, 2]);
  expect(parts.map(({ key, part }) => [key, counts(part)])).toEqual([
    ['web', [2, 1]],
    [null, [1, 1]],
  ]);
});
