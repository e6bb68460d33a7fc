import { expect, test } from 'vitest';
import { draw, group, layOut, list, picture, say, sum, type Sale } from './testing/draw.ts';

const sales: Sale[] = [
  ['华东', '林晓雯', '2026-01', 100_00n, 1],
  ['华东', '林晓雯', '2026-02', 200_00n, 2],
  ['华东', '周建平', '2026-01', 300_00n, 1],
  ['华北', '苏婧', '2026-02', 50_00n, 5],
  ['华北', '苏婧', '2026-02', 25_00n, 1],
];

test('a list has a line for each row, in its order', () => {
  const grid = draw({
    A1: { value: say('销售') },
    B1: { value: say('金额') },
    A2: { value: list('rep') },
    B2: { value: list('amount') },
  });
  expect(picture(layOut(grid, sales))).toEqual([
    '销售 | 金额',
    '林晓雯 | ¥100',
    '林晓雯 | ¥200',
    '周建平 | ¥300',
    '苏婧 | ¥50',
    '苏婧 | ¥25',
  ]);
});

test('groups merge over the groups inside them, with a subtotal after each and a total at the end', () => {
  const grid = draw({
    A1: { value: group('region'), span: [2, 1] },
    B1: { value: group('rep') },
    C1: { value: sum() },
    B2: { value: say('小计') },
    C2: { value: sum() },
    A3: { value: say('合计'), span: [1, 2], left: 'none' },
    C3: { value: sum() },
  });
  expect(picture(layOut(grid, sales))).toEqual([
    '华东 | 林晓雯 | ¥300',
    '↑ | 周建平 | ¥300',
    '↑ | 小计 | ¥600',
    '华北 | 苏婧 | ¥75',
    '↑ | 小计 | ¥75',
    '合计 | ← | ¥675',
  ]);
});

test('a cross table has a line for each value down and a column for each value across, and heads of several levels', () => {
  const grid = draw({
    A1: { value: say('大区'), span: [2, 1] },
    B1: { value: group('month'), expand: 'right', span: [1, 2] },
    B2: { value: say('金额'), top: 'B1' },
    C2: { value: say('数量'), top: 'B1' },
    D1: { value: say('合计'), span: [2, 1] },
    A3: { value: group('region') },
    B3: { value: sum(), top: 'B1' },
    C3: { value: sum('pieces'), top: 'B1' },
    D3: { value: sum() },
    A4: { value: say('合计') },
    B4: { value: sum(), top: 'B1' },
    C4: { value: sum('pieces'), top: 'B1' },
    D4: { value: sum() },
  });
  expect(picture(layOut(grid, sales))).toEqual([
    '大区 | 2026-01 | ← | 2026-02 | ← | 合计',
    '↑ | 金额 | 数量 | 金额 | 数量 | ↑',
    '华东 | ¥400 | 2 | ¥200 | 2 | ¥600',
    '华北 | ¥0 | 0 | ¥75 | 6 | ¥75',
    '合计 | ¥400 | 2 | ¥275 | 8 | ¥675',
  ]);
});

test('a head stands above its details when they name it as their parent', () => {
  const grid = draw({
    A1: { value: group('region'), span: [1, 2] },
    A2: { value: group('rep'), left: 'A1' },
    B2: { value: sum() },
  });
  expect(picture(layOut(grid, sales))).toEqual([
    '华东 | ←',
    '林晓雯 | ¥300',
    '周建平 | ¥300',
    '华北 | ←',
    '苏婧 | ¥75',
  ]);
});

test('blocks side by side are as high as the longer one, and what stands beside them stretches over both', () => {
  const grid = draw({
    A1: { value: say('左') },
    B1: { value: group('region'), left: 'none' },
    C1: { value: sum(), left: 'B1' },
    D1: { value: group('rep'), left: 'none' },
    E1: { value: sum(), left: 'D1' },
  });
  expect(picture(layOut(grid, sales))).toEqual([
    '左 | 华东 | ¥600 | 林晓雯 | ¥300',
    '↑ | 华北 | ¥75 | 周建平 | ¥300',
    '↑ | . | . | 苏婧 | ¥75',
  ]);
});

test('what does not stretch keeps its one line', () => {
  const grid = draw({ A1: { value: say('大区'), stretch: false }, B1: { value: group('region') } });
  expect(picture(layOut(grid, sales))).toEqual(['大区 | 华东', '. | 华北']);
});

test('a field that does not grow shows its values side by side', () => {
  const grid = draw({ A1: { value: group('region') }, B1: { value: group('rep'), expand: 'none' } });
  expect(picture(layOut(grid, sales))).toEqual(['华东 | 林晓雯、周建平', '华北 | 苏婧']);
});

test('the first by a measure, and the rest as one line that keeps the total', () => {
  const grid = draw({
    A1: { value: group('rep', { top: { n: 1, by: 'amount' } }) },
    B1: { value: sum() },
    A2: { value: say('合计'), left: 'none' },
    B2: { value: sum(), left: 'none' },
  });
  expect(picture(layOut(grid, sales))).toEqual(['林晓雯 | ¥300', '其他 | ¥375', '合计 | ¥675']);
});

test('without the rest only the first are shown, in the order asked for', () => {
  const top = { n: 2, by: 'amount', others: false };
  const grid = draw({ A1: { value: group('rep', { top, sort: { by: 'amount' } }) }, B1: { value: sum() } });
  expect(picture(layOut(grid, [...sales, ['华南', '韩梅', '2026-01', 400_00n, 1]]))).toEqual([
    '林晓雯 | ¥300',
    '韩梅 | ¥400',
  ]);
});

test('ranges stand in their order, and what falls into none comes last', () => {
  const buckets = [
    { label: { zh: '小单', en: 'Small' }, to: 100 },
    { label: { zh: '中单', en: 'Middle' }, from: 100, to: 250 },
  ];
  const grid = draw({ A1: { value: group('amount', { buckets }) }, B1: { value: sum('pieces') } });
  expect(picture(layOut(grid, sales))).toEqual(['小单 | 6', '中单 | 3', '其他 | 1']);
});

test('equal neighbours become one, but not across others', () => {
  const rows: Sale[] = [sales[0]!, sales[1]!, sales[3]!, sales[2]!];
  const grid = draw({ A1: { value: group('region', { mode: 'adjacent' }) }, B1: { value: sum() } });
  expect(picture(layOut(grid, rows))).toEqual(['华东 | ¥300', '华北 | ¥50', '华东 | ¥300']);
});

test('a grid without rows keeps its head and one empty line', () => {
  const grid = draw({
    A1: { value: say('大区') },
    A2: { value: group('region') },
    B2: { value: sum() },
    A3: { value: say('合计') },
    B3: { value: sum(), left: 'none' },
  });
  expect(picture(layOut(grid, []))).toEqual(['大区 | .', '. | .', '合计 | ¥0']);
});

test('cells know what they count: the values of the fields that split them', () => {
  const grid = draw({ A1: { value: group('region') }, B1: { value: group('rep') }, C1: { value: sum() } });
  const laid = layOut(grid, sales);
  expect(laid.questions.get('C1')).toEqual({ source: 's', measure: 'amount', fields: ['region', 'rep'] });
  expect(laid.cells.filter(({ address }) => address === 'C1').map(({ behind }) => behind)).toEqual([
    ['华东', '林晓雯'],
    ['华东', '周建平'],
    ['华北', '苏婧'],
  ]);
});
