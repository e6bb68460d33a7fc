import { expect, test } from 'vitest';
import {
  dashboardQuestions,
  lossQuestion,
  monthsOf,
  readDashboardState,
  usualDashboard,
  writeDashboardState,
  yearUpTo,
} from './dashboard-state.ts';

const today = '2026-05-20';
const everything = () => true;

test('the usual dashboard needs no words in the address, and what is chosen is read back', () => {
  expect(JSON.stringify(writeDashboardState(usualDashboard, {}))).toBe('{}');
  const chosen = {
    window: 'last_year',
    compare: 'previous_year',
    pipeline: 'p1',
    rankedBy: 'rate',
    filters: [{ field: 'deals.team', values: [{ id: 't', name: '华东' }] }],
  } as const;
  expect(
    readDashboardState(
      JSON.parse(JSON.stringify(writeDashboardState(usualDashboard, chosen))) as Record<string, unknown>,
    ),
  ).toEqual(chosen);
  expect(readDashboardState({ window: 'all', compare: 'x', rankedBy: 3, filters: 1 })).toEqual(
    usualDashboard,
  );
});

test('won and lost are counted by the day they were closed, new deals by the day of creation', () => {
  const { closed, created, open } = dashboardQuestions(usualDashboard, null, today, everything);
  expect(closed.filters).toEqual([
    { field: 'deals.closed_on', op: 'between', value: ['2026-04-01', '2026-07-01'] },
  ]);
  expect(created.filters).toEqual([
    { field: 'deals.created_on', op: 'between', value: ['2026-04-01', '2026-07-01'] },
  ]);
  expect(open.filters).toEqual([]);
});

test('who may not read amounts is not asked for them', () => {
  const asked = dashboardQuestions(usualDashboard, null, today, (measure) => !measure.includes('amount'));
  expect(
    Object.values(asked)
      .flatMap(({ measures }) => measures)
      .filter((measure) => measure.includes('amount')),
  ).toEqual([]);
});

test('the trend holds the twelve months up to the window’s last one, whether or not anything happened', () => {
  const year = yearUpTo({ from: '2026-04-01', to: '2026-07-01' }, '2026-08-12');
  expect(year).toEqual({ from: '2025-07-01', to: '2026-07-01' });
  expect(monthsOf(year)).toHaveLength(12);
  expect(monthsOf(year)[0]).toBe('2025-07');
});

test('the trend of a window that is not over ends with the month of today', () => {
  const year = yearUpTo({ from: '2026-04-01', to: '2026-07-01' }, today);
  expect(year).toEqual({ from: '2025-06-01', to: '2026-06-01' });
});

test('losses are those closed in the window, whenever the deals were created', () => {
  const { funnel, filters } = lossQuestion({ ...usualDashboard, window: 'last_month' }, 'p1', today);
  expect(funnel.cohort).toBeUndefined();
  expect(filters).toContainEqual({
    field: 'deals.closed_on',
    op: 'between',
    value: ['2026-04-01', '2026-05-01'],
  });
});

test('stays are those of one pipeline, so that stages of different ones do not stand in one list', () => {
  const asked = { field: 'deals.pipeline', op: 'is', value: 'p1' };
  expect(dashboardQuestions(usualDashboard, 'p1', today, everything).stays.filters).toContainEqual(asked);
  expect(dashboardQuestions(usualDashboard, 'p1', today, everything).closed.filters).not.toContainEqual(
    asked,
  );
});
