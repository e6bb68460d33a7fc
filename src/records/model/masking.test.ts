import { expect, test } from 'vitest';
import { maskValue } from './masking.ts';

test('a mask lets one recognise a value but not use it', () => {
  expect(maskValue('phone', '13800131234')).toBe('138****1234');
  expect(maskValue('phone', '110110')).toBe('****');
  expect(maskValue('email', 'zhangsan@x.cn')).toBe('z***@x.cn');
  expect(maskValue('money', '123400')).toBe('***');
  expect(maskValue('text', '𠮷野家')).toBe('𠮷***');
});

test('what cannot be shown in part is not shown, and what is empty stays empty', () => {
  expect(maskValue('day', '2026-01-01')).toBe(null);
  expect(maskValue('select', 'a')).toBe(null);
  expect(maskValue('integer', 17)).toBe(null);
  expect(maskValue('phone', null)).toBe(null);
  expect(maskValue('money', undefined)).toBe(null);
});
