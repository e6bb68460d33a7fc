import { expect, test } from 'vitest';
import { findProvince, provinces } from './provinces.ts';

test.each([
  ['广东省', '广东'],
  [' 上海市 ', '上海'],
  ['广西壮族自治区', '广西'],
  ['新疆维吾尔自治区', '新疆'],
  ['内蒙古自治区', '内蒙古'],
  ['香港特别行政区', '香港'],
  ['内蒙古', '内蒙古'],
  ['Jiangsu', '江苏'],
  ['Shaanxi Province', '陕西'],
  ['inner mongolia', '内蒙古'],
  ['广东人', undefined],
  ['海外', undefined],
  ['', undefined],
])('%j is %s', (text, province) => {
  expect(findProvince(text)?.name).toBe(province);
});

test('there are thirty-four, each with a name, a sign and a code of its own', () => {
  for (const part of ['name', 'sign', 'en', 'code'] as const)
    expect(new Set(provinces.map((province) => province[part])).size, part).toBe(34);
});
