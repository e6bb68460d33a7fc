import { expect, test } from 'vitest';
import { stageHealth } from './stage-health.ts';

const now = new Date('2026-11-20T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

test('a deal is amber from 80 % of the target days and red from 100 %', () => {
  expect(stageHealth(daysAgo(7), 10, now)).toEqual({ days: 7, tone: 'good', key: 'inTime' });
  expect(stageHealth(daysAgo(8), 10, now)).toEqual({ days: 8, tone: 'warn', key: 'soon' });
  expect(stageHealth(daysAgo(10), 10, now)).toEqual({ days: 10, tone: 'bad', key: 'late' });
});

test('without a target there is no judgement', () => {
  expect(stageHealth(daysAgo(100), null, now)).toEqual({ days: 100, tone: 'neutral', key: null });
});
