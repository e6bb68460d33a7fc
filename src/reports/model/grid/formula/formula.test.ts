import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checked,
  draw,
  formula,
  group,
  layOut,
  picture,
  quick,
  say,
  sum,
  type Sale,
} from '../testing/draw.ts';
import { FormulaFault } from './formula-faults.ts';
import { applyFunction, applyOperator } from './functions.ts';
import { readFormula } from './read-formula.ts';

const sales: Sale[] = [
  ['华东', '林晓雯', '2025-01', 100_00n, 1],
  ['华东', '周建平', '2025-01', 300_00n, 1],
  ['华东', '周建平', '2026-01', 200_00n, 1],
  ['华北', '苏婧', '2026-01', 100_00n, 2],
];

function faultOf(text: string): string {
  try {
    readFormula(text);
    return '';
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    return `${error.position} ${error.message}`;
  }
}

test('a formula that cannot be read says where', () => {
  expect(faultOf('1 + ')).toBe('5 unfinished');
  expect(faultOf('1 + )')).toBe('5 unexpected');
  expect(faultOf('eval(1)')).toBe('1 unknownFunction');
  expect(faultOf('1 + round()')).toBe('5 argumentCount');
  expect(faultOf('"a')).toBe('1 openText');
  expect(faultOf('1 # 2')).toBe('3 unknownCharacter');
  expect(faultOf('B2[A2:x]')).toBe('7 unexpected');
  expect(faultOf(`${'('.repeat(60)}1${')'.repeat(60)}`)).toBe('41 tooDeep');
  expect(faultOf('=（1＋2）＊3'.replace('＊', '*'))).toBe('');
});

test('whatever is typed is read or refused, and nothing else happens', () => {
  const typed = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'B2',
          '[',
          ']',
          '!0',
          'A2',
          ':',
          '-1',
          'sum',
          '(',
          ')',
          '+',
          '{',
          '}',
          '$',
          '&',
          ' ',
          ',',
          '"x"',
          '1',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(fc.property(typed, (text) => void faultOf(text)));
});

test('amounts stay exact in arithmetic', () => {
  expect(applyOperator('+', 10n ** 17n + 1n, 2n)).toBe(10n ** 17n + 3n);
  expect(applyOperator('*', 100_05n, 0.5)).toBe(50_03n);
  expect(applyOperator('/', 100_00n, 3)).toBe(33_33n);
  expect(applyOperator('/', 50_00n, 200_00n)).toBe(0.25);
  expect(applyOperator('/', 50_00n, 0)).toBeNull();
  expect(applyOperator('*', 2n, 3n)).toBeNull();
  expect(applyOperator('>', 100_00n, 99)).toBe(true);
  expect(applyOperator('=', { id: '1', name: '林晓雯' }, '林晓雯')).toBe(true);
  expect(applyFunction('round', [1234_56n, 0])).toBe(1235_00n);
  expect(applyFunction('round', [1.005, 2])).toBe(1.01);
  expect(applyFunction('average', [1_00n, 2_00n])).toBe(150n);
});

const byRegion = {
  A1: { value: group('region'), span: [2, 1] as [number, number] },
  B1: { value: group('rep') },
  C1: { value: sum() },
  C2: { value: sum(), left: 'A1' },
};
const columnOf = (text: string, address = 'D1') =>
  picture(layOut(draw({ ...byRegion, [address]: { value: formula(text) } }), sales)).map(
    (line) => line.split(' | ')[3],
  );

test('a reference means the same line, or all lines below one’s own', () => {
  expect(columnOf('C1 * 2')).toEqual(['¥200', '¥1,000', '.', '¥200', '.']);
  expect(columnOf('sum(C1)', 'D2')).toEqual(['.', '.', '¥600', '.', '¥100']);
  expect(columnOf('C1 / C2')).toEqual(['0.17', '0.83', '.', '1', '.']);
});

test('coordinates move a reference: the one before, the first, all of the parent, all there are', () => {
  expect(columnOf('C1 - C1[B1:1]')).toEqual(['¥0', '¥400', '.', '¥0', '.']);
  expect(columnOf('C1[B1:-1]')).toEqual(['', '¥100', '.', '', '.']);
  expect(columnOf('max(C1[B1:!0])')).toEqual(['¥500', '¥500', '.', '¥100', '.']);
  expect(columnOf('sum(C1[!0])')).toEqual(['¥700', '¥700', '.', '¥700', '.']);
  expect(columnOf('C2[A1:+1]')).toEqual(['¥100', '¥100', '.', '', '.']);
  expect(columnOf('sum(C1[A1:-1])')).toEqual(['', '', '.', '¥600', '.']);
  expect(columnOf('sum(C1[A1:2, B1:1])')).toEqual(['¥100', '¥100', '.', '¥100', '.']);
});

test('conditions choose among the instances; a dollar is one’s own value, an ampersand one’s own place', () => {
  expect(columnOf('count(C1[!0]{C1 > $C1})')).toEqual(['1', '0', '.', '1', '.']);
  expect(columnOf('sum(C1[!0]{A1 = "华东"})')).toEqual(['¥600', '¥600', '.', '¥600', '.']);
  expect(columnOf('concat(&A1, "-", &B1)')).toEqual(['1-1', '1-2', '.', '2-1', '.']);
  expect(columnOf('if(&B1 > 1, C1 - C1[B1:-1], 0)')).toEqual(['0', '¥400', '.', '0', '.']);
});

test('many values are refused where one is needed, and blocks that are none', () => {
  const refused =
    (text: string, address = 'D2') =>
    () =>
      checked(draw({ ...byRegion, [address]: { value: formula(text) } }));
  expect(refused('C1 + 1')).toThrow('C1 has many values here');
  expect(refused('C1[A1:-1]', 'D1')).toThrow('C1 has many values here');
  expect(refused('sum(C1[C2:1])')).toThrow('C2 does not grow');
  expect(refused('&B1')).toThrow('B1 does not grow');
});

test('quick calculations need no formula', () => {
  const of = (kind: Parameters<typeof quick>[0]) =>
    picture(layOut(draw({ ...byRegion, D1: { value: quick(kind, 'C1') } }), sales)).map(
      (line) => line.split(' | ')[3],
    );
  expect(of('shareOfParent')).toEqual(['16.7%', '83.3%', '.', '100.0%', '.']);
  expect(of('shareOfAll')).toEqual(['14.3%', '71.4%', '.', '14.3%', '.']);
  expect(of('previous')).toEqual(['–', '400.0%', '.', '–', '.']);
  expect(of('first')).toEqual(['–', '400.0%', '.', '–', '.']);
  expect(of('running')).toEqual(['¥100', '¥600', '.', '¥100', '.']);
  expect(of('rank')).toEqual(['2', '1', '.', '1', '.']);
});

test('year on year finds last year’s period beside it', () => {
  const grid = draw(
    {
      B1: { value: group('day'), expand: 'right' },
      A2: { value: group('region') },
      B2: { value: sum() },
      A3: { value: say('同比') },
      B3: { value: sum(), left: 'none' },
      B4: { value: quick('yearOnYear', 'B3', 'right'), left: 'none' },
    },
    {
      sources: [
        {
          id: 's',
          columns: [
            { id: 'region', label: { zh: '', en: '' }, kind: 'text' },
            { id: 'rep', label: { zh: '', en: '' }, kind: 'text' },
            { id: 'day', label: { zh: '', en: '' }, kind: 'day' },
            { id: 'amount', label: { zh: '', en: '' }, kind: 'money' },
          ],
        },
      ],
    },
  );
  const rows = sales.map(([region, rep, month, amount]) => [region, rep, `${month}-15`, amount]);
  expect(picture(layOut(grid, rows)).at(-1)).toBe('. | – | -25.0%');
});
