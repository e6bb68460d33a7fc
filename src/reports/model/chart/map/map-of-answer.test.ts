import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provinces } from '../../../../platform/model/provinces.ts';
import { mapOfAnswer, stepAt, stepsOf } from './map-of-answer.ts';
import { mapColumns, mapRows, tiles, tileToward } from './tiles.ts';

test('each of the thirty-four provinces has one place of its own', () => {
  expect(new Set(tiles.map(({ province }) => province.name))).toEqual(
    new Set(provinces.map(({ name }) => name)),
  );
  expect(new Set(tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(34);
  for (const { row, column } of tiles) expect(row < mapRows && column < mapColumns).toBe(true);
});

test('figures lie on their provinces, however these are written; others are told', () => {
  const { tiles: filled, strays } = mapOfAnswer({
    rows: [
      ['广西壮族自治区', 7],
      ['江苏', '1200'],
      ['江苏省', 3],
      ['海外', 2],
      [null, 1],
      [{ id: 'x', name: 'Taiwan' }, null],
    ],
  });
  const told = Object.fromEntries(
    filled.flatMap(({ province, value, rowOfAnswer: row }) =>
      row === null ? [] : [[province.name, [value, row]]],
    ),
  );
  expect(told).toEqual({ 广西: [7, 0], 江苏: [1200, 1], 台湾: [null, 5] });
  expect(strays).toEqual([
    { cell: '江苏省', value: 3, row: 2 },
    { cell: '海外', value: 2, row: 3 },
    { cell: null, value: 1, row: 4 },
  ]);
});

test('steps hold about as many figures each', () => {
  expect(stepsOf([])).toEqual([]);
  expect(stepsOf([4, 4, 4])).toEqual([{ from: 4, to: 4 }]);
  expect(stepsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 1000 },
  ]);
});

test('each figure is within the step that it is said to be in, and a larger one never in a lower', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (values) => {
      const steps = stepsOf(values);
      let before = 0;
      for (const value of values.toSorted((one, other) => one - other)) {
        const at = stepAt(steps, value);
        expect(steps[at]!.from <= value && value <= steps[at]!.to && at >= before).toBe(true);
        before = at;
      }
    }),
  );
});

test('an arrow leads to the nearest tile that way', () => {
  const tileOf = (sign: string) => tiles.find(({ province }) => province.sign === sign)!;
  const toward = (sign: string, key: string) => tileToward(tileOf(sign), key, tiles)?.province.sign;
  expect(toward('苏', 'ArrowDown')).toBe('浙');
  expect(toward('蒙', 'ArrowRight')).toBe('吉');
  expect(toward('黑', 'ArrowUp')).toBeUndefined();
  expect(toward('沪', 'ArrowDown')).toBe('台');
  expect(toward('苏', 'Enter')).toBeUndefined();
});
