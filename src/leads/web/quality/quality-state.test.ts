import { expect, test } from 'vitest';
import { leadConditions, matureUntil, readQualityState, writeQualityState } from './quality-state.ts';

const usual = readQualityState({});

test('what an address does not say is as usual, and what is as usual is not said', () => {
  expect(usual).toEqual({ window: 'all', mature: false, filters: [], by: null, clock: 'elapsed' });
  expect(writeQualityState(usual, {})).toEqual({
    window: undefined,
    mature: undefined,
    filters: undefined,
    by: undefined,
    clock: undefined,
  });
});

test('a state comes back from its address', () => {
  const state = {
    window: 'last_90_days',
    mature: true,
    filters: [{ field: 'leads.source', values: [{ id: 'website', name: '官网' }] }],
    by: 'leads.team',
    clock: 'working' as const,
  };
  expect(readQualityState(writeQualityState(usual, state))).toEqual(state);
  expect(readQualityState({ window: 'someday', filters: 'x', by: 3, clock: 'sun' })).toEqual(usual);
});

test('mature leads came before the day from which 80 % have not had their time', () => {
  expect(matureUntil('2026-11-26', 46.2)).toBe('2026-10-10');
  expect(leadConditions({ window: 'this_month', filters: [] }, '2026-11-26', '2026-10-10')).toEqual([
    { field: 'leads.created_on', op: 'between', value: ['2026-11-01', '2026-12-01'] },
    { field: 'leads.created_on', op: 'lt', value: '2026-10-10' },
  ]);
  expect(leadConditions(usual, '2026-11-26', null)).toEqual([]);
});
