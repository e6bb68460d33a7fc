import { expect, test } from 'vitest';
import { provinceOf, provinces } from './provinces.ts';

test.each([
  ['广东省', '广东'],
  [' 上海市 ', '上海'],
  ['广西壮族自治区', '广西'],
  ['香港特别行政区', '香港'],
  ['内蒙古', '内蒙古'],
  ['广东人', null],
  ['海外', null],
])('%j is %s', (text, province) => {
  expect(provinceOf(text)).toBe(province);
});

test('there are thirty-four', () => {
  expect(new Set(provinces).size).toBe(34);
});
