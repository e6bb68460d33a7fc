import { expect, test } from 'vitest';
import { amountAt, amountsOf, linesOf, monthsOfYear, sumOf } from './cost-grid.ts';

const website = { source: 'website', campaign: null };
const ads = { source: 'search_ads', campaign: '品牌词' };
const months = monthsOfYear(2026);

test('lines are those that cost or bring, once, in the order of the sources', () => {
  const lines = linesOf(
    [ads],
    [website, { ...ads }, { source: 'search_ads', campaign: null }],
    [],
    ['website', 'search_ads'],
  );
  expect(lines).toEqual([website, { source: 'search_ads', campaign: null }, ads]);
});

test('sums are those of the cells', () => {
  const amounts = amountsOf([
    { ...website, month: '2026-01', amount: '100' },
    { ...website, month: '2026-02', amount: '50' },
    { ...ads, month: '2026-01', amount: '7' },
  ]);
  expect(amountAt(amounts, ads, '2026-02')).toBeNull();
  expect(sumOf(amounts, [website], months)).toBe(150n);
  expect(sumOf(amounts, [website, ads], ['2026-01'])).toBe(107n);
});
