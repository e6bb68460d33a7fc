import { expect, test } from 'vitest';
import { funnelQuestionSchema } from '../../../insights/model/question.ts';
import { askBefore, askFunnel, funnelSchema } from './funnel.ts';

const block = (told: object = {}) =>
  funnelSchema.parse({ type: 'funnel', id: 'f1', period: 'deals.created_on', team: 'deals.team', ...told });
const chosen = { period: { from: '2026-03-01', to: '2026-04-01' }, team: 't1' };
const asked = (told: object = {}) => {
  const question = askFunnel(block(told), chosen, 'p1');
  expect(funnelQuestionSchema.safeParse(question).success).toBe(true);
  return question;
};

test('a funnel asks in its way of counting, of the chosen days and teams, for each value it is split by', () => {
  expect(asked({ mode: 'flow', split: 'deals.source' })).toEqual({
    funnel: {
      pipeline: 'p1',
      mode: 'flow',
      weigh: 'count',
      split: 'deals.source',
      cohort: chosen.period,
    },
    filters: [{ field: 'deals.team', op: 'is', value: 't1' }],
  });
  expect(asked({ window: 'this_month' }).filters).toContainEqual({
    field: 'deals.created_on',
    op: 'this_month',
  });
  expect(asked().funnel).not.toHaveProperty('split');
});

test('a table of one period stands beside that before, or the year before; a drawing, a stock and a split do not', () => {
  const before = (told: object) => {
    const own = { compare: 'previous_period', ...told };
    return askBefore(block(own), asked(own))?.funnel.cohort ?? null;
  };
  expect(before({ shows: 'table' })).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(before({ mode: 'flow', compare: 'previous_year' })).toEqual({
    from: '2025-03-01',
    to: '2025-04-01',
  });
  for (const none of [{}, { shows: 'table', mode: 'stock' }, { shows: 'table', split: 'deals.source' }])
    expect(before(none)).toBeNull();
  expect(
    askBefore(
      block({ shows: 'table', compare: 'previous_year', window: 'this_month' }),
      asked({ window: 'this_month' }),
    ),
  ).toBeNull();
});
