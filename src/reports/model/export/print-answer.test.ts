import { expect, test } from 'vitest';
import { layOutAnswer } from './laid-answer.ts';
import { printBars, printFigure } from './print-answer.ts';

const column = (id: string, unit: 'count' | 'money' | null) => ({
  id,
  label: { zh: id, en: id },
  kind: 'text',
  unit,
});
const reader = { locale: 'zh-CN', currency: 'CNY' } as const;
const laid = (columns: ReturnType<typeof column>[], rows: (string | number | null)[][]) =>
  layOutAnswer({ columns, rows }, reader);

test('a number stands alone, with the one it is set against; more lines are no figure', () => {
  const [now, before] = [column('金额', 'money'), column('上期', 'money')];
  const figure = printFigure('<在手>', laid([now, before], [['123456', '100000']]))!;
  expect(figure.html).toContain('&lt;在手&gt;');
  expect(figure.html).toContain('<strong>¥1,234.56</strong>');
  expect(figure.html).toContain('上期 ¥1,000');
  const named = printFigure('在手', laid([now, column('金额（对比期）', 'money')], [['1', '100']]))!;
  expect(named.html).toContain('<p>对比期 ¥1</p>');
  expect(printFigure('x', laid([now], [['1'], ['2']]))).toBeNull();
});

test('bars are as long as their share of the largest; what no bar shows has none', () => {
  const columns = [column('负责人', null), column('数量', 'count')];
  const bars = printBars(
    laid(columns, [
      ['林', 4],
      ['周', 1],
      ['空', null],
    ]),
  )!;
  expect([...bars.html.matchAll(/--share:([\d.]+)/g)].map(([, share]) => Number(share))).toEqual([
    1, 0.25, 0,
  ]);
  expect(
    printBars(
      laid(columns, [
        ['林', -1],
        ['周', 2],
      ]),
    ),
  ).toBeNull();
  expect(
    printBars(
      laid(
        columns,
        Array.from({ length: 17 }, (_, at) => [`${at}`, 1]),
      ),
    ),
  ).toBeNull();
  expect(printBars(laid(columns, [['林', 0]]))).toBeNull();
});
