import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amountAt,
  amountsOf,
  layBlock,
  linesOf,
  monthsOfYear,
  readBlock,
  readCost,
  sumOf,
} from './cost-grid.ts';

const website = { source: 'website', campaign: null };
const ads = { source: 'search_ads', campaign: '品牌词' };
const months = monthsOfYear(2026);

test('an amount is read as people write it; what is none is told apart from nothing', () => {
  expect(['12000', '1.2万', '¥3,500', ' 0 '].map(readCost)).toEqual(['1200000', '1200000', '350000', '0']);
  expect(['', '-', ' '].map(readCost)).toEqual([null, null, null]);
  expect(['很多', '-5', '1.234'].map(readCost)).toEqual([undefined, undefined, undefined]);
});

test('a block from Excel is laid from its first cell, and what does not fit is counted', () => {
  const block = readBlock('1000\t2000\r\n\t看不懂\r\n');
  expect(block).toEqual([
    ['1000', '2000'],
    ['', '看不懂'],
  ]);
  expect(layBlock(block, { line: 0, month: 10 }, [website, ads], months)).toEqual({
    changes: [
      { ...website, month: '2026-11', amount: '100000' },
      { ...website, month: '2026-12', amount: '200000' },
      { ...ads, month: '2026-11', amount: null },
    ],
    unread: 1,
    outside: 0,
  });
  expect(layBlock(block, { line: 1, month: 11 }, [website, ads], months)).toMatchObject({
    changes: [{ ...ads, month: '2026-12', amount: '100000' }],
    outside: 3,
  });
});

test('every cell of any block is a change, unread or outside', () => {
  const anyCell = fc.oneof(
    fc.constantFrom('', '12', '1.5万', 'x'),
    fc.string({ maxLength: 5 }).map((s) => s.replace(/[\t\r\n]/g, '')),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.nat({ max: 3 }),
      fc.nat({ max: 11 }),
      (block, line, month) => {
        const { changes, unread, outside } = layBlock(block, { line, month }, [website, ads], months);
        expect(changes.length + unread + outside).toBe(block.flat().length);
        for (const { amount } of changes) expect(amount === null || BigInt(amount) >= 0n).toBe(true);
      },
    ),
  );
});

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
