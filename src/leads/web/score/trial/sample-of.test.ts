import { expect, test } from 'vitest';
import { sampleOf } from './sample-of.ts';

test('what was filled in is sent as values, what happened as events of now', () => {
  const product = { id: 'p1', name: '分拣机' };
  expect(
    sampleOf(
      { title: '总经理', company: ' ', product, employees: 300 },
      { touches: 2, talks: 0, meetings: 1 },
    ),
  ).toEqual({
    kind: 'values',
    values: { title: '总经理', product: 'p1', employees: 300 },
    events: [
      { kind: 'touch', daysAgo: 0 },
      { kind: 'touch', daysAgo: 0 },
      { kind: 'meeting', daysAgo: 0 },
    ],
  });
});
