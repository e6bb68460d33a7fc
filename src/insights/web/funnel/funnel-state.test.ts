import { expect, test } from 'vitest';
import {
  canCompare,
  comparedQuestion,
  questionOf,
  readFunnelState,
  writeFunnelState,
} from './funnel-state.ts';

const now = { today: '2026-05-20', timeZone: 'Asia/Shanghai' };
const usual = readFunnelState({});

/** The state that an address made by this change is read as. */
function after(change: Parameters<typeof writeFunnelState>[1], before = usual) {
  return readFunnelState(
    JSON.parse(JSON.stringify(writeFunnelState(before, change))) as Record<string, unknown>,
  );
}

test('the usual funnel needs no words in the address', () => {
  expect(JSON.stringify(writeFunnelState(usual, {}))).toBe('{}');
  expect(usual).toMatchObject({ mode: 'reached', weigh: 'count', window: 'all', split: null, asOf: null });
});

test('whatever is chosen is read back from the address', () => {
  const chosen = {
    mode: 'strict',
    weigh: 'amount',
    pipeline: '新客户销售',
    window: 'last_quarter',
    split: 'deals.source',
    filters: [{ field: 'deals.team', values: [{ id: 't1', name: '华东' }] }],
    compare: 'previous_year',
    asOf: '2026-03-31',
    shape: 'funnels',
  } as const;
  expect(after(chosen)).toEqual(chosen);
});

test('an address that says nonsense shows the usual funnel', () => {
  expect(
    readFunnelState({ mode: 'magic', weigh: 3, window: 'x', asOf: '2026-02-30', filters: 'no', compare: [] }),
  ).toEqual(usual);
});

test('period flow looks at a month until a window is chosen, and a chosen window stays', () => {
  expect(after({ mode: 'flow' }).window).toBe('last_30_days');
  expect(after({ mode: 'reached' }, after({ mode: 'flow' })).window).toBe('all');
  expect(after({ mode: 'flow' }, after({ window: 'this_year' })).window).toBe('this_year');
});

test('the time machine knows the whole of its day and counts its windows from it', () => {
  const { funnel } = questionOf({ ...usual, asOf: '2026-03-31', window: 'this_month' }, 'p1', now);
  expect(funnel.asOf).toBe('2026-03-31T15:59:59.999Z');
  expect(funnel.cohort).toEqual({ from: '2026-03-01', to: '2026-04-01' });
});

test('a month is compared with the month before, a split one as a whole', () => {
  const state = {
    ...usual,
    window: '2026-03-01..2026-03-31',
    split: 'deals.source',
    compare: 'previous_period' as const,
  };
  const asked = comparedQuestion(state, questionOf(state, 'p1', now));
  expect(asked?.funnel).toMatchObject({ cohort: { from: '2026-02-01', to: '2026-03-01' } });
  expect(asked?.funnel.split).toBeUndefined();
});

test('all of time and a stock have nothing to be compared with', () => {
  const all = { ...usual, compare: 'previous_year' as const };
  expect(canCompare(all)).toBe(false);
  expect(comparedQuestion(all, questionOf(all, 'p1', now))).toBeNull();
  expect(canCompare({ ...usual, mode: 'stock', window: 'this_month' })).toBe(false);
});
