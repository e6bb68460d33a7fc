import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layBlock, readBlock, readCell } from './amount-block.ts';

const lines = ['website', 'ads'];
const months = Array.from({ length: 12 }, (_, index) => index + 1);

test('an amount is read as people write it; what is none is told apart from nothing', () => {
  expect(['12000', '1.2万', '¥3,500', ' 0 '].map(readCell)).toEqual(['1200000', '1200000', '350000', '0']);
  expect(['', '-', ' '].map(readCell)).toEqual([null, null, null]);
  expect(['很多', '-5', '1.234'].map(readCell)).toEqual([undefined, undefined, undefined]);
});

test('a block from Excel is laid from its first cell, and what does not fit is counted', () => {
  const block = readBlock('1000\t2000\r\n\t看不懂\r\n');
  expect(block).toEqual([
    ['1000', '2000'],
    ['', '看不懂'],
  ]);
  expect(layBlock(block, { line: 0, column: 10 }, lines, months)).toEqual({
    cells: [
      { line: 'website', column: 11, amount: '100000' },
      { line: 'website', column: 12, amount: '200000' },
      { line: 'ads', column: 11, amount: null },
    ],
    unread: 1,
    outside: 0,
  });
  expect(layBlock(block, { line: 1, column: 11 }, lines, months)).toMatchObject({
    cells: [{ line: 'ads', column: 12, amount: '100000' }],
    outside: 3,
  });
});

test('every cell of any block is a cell, unread or outside', () => {
  const anyCell = fc.oneof(
    fc.constantFrom('', '12', '1.5万', 'x'),
    fc.string({ maxLength: 5 }).map((s) => s.replace(/[\t\r\n]/g, '')),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.nat({ max: 3 }),
      fc.nat({ max: 11 }),
      (block, line, column) => {
        const { cells, unread, outside } = layBlock(block, { line, column }, lines, months);
        expect(cells.length + unread + outside).toBe(block.flat().length);
        for (const { amount } of cells) expect(amount === null || BigInt(amount) >= 0n).toBe(true);
      },
    ),
  );
});
