import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideContacts, hideName } from './hide-contact.ts';

test.each([
  ['王小明', '王**'],
  ['王', '王**'],
  ['John Smith', 'J**'],
  ['  ', null],
])('the name %s is shown as %s', (name, shown) => {
  expect(hideName(name)).toBe(shown);
});

test.each([
  ['请联系王小明 138 1234 5678，或发 wxm@corp.cn', '请联系*** ***，或发 ***'],
  ['微信：wang_8899，下周三来访', '***，下周三来访'],
  ['电话 010-8765-4321 转 8', '电话 *** 转 8'],
  ['固话87654321', '固话***'],
  ['预算 50 万，2026-03-28 前上线', '预算 50 万，2026-03-28 前上线'],
])('%s is shown as %s', (text, shown) => {
  expect(hideContacts(text, ['王小明', '13812345678', 'wxm@corp.cn', null])).toBe(shown);
});

test('no hidden value of a lead is left in a text, wherever it stands', () => {
  const digits = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 12 })
    .map((all) => all.join(''));
  const secret = fc.oneof(
    digits,
    fc.stringMatching(/^[a-z][a-z0-9_]{3,12}$/),
    fc.constantFrom('欧阳锋', '李四'),
  );
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
      expect(hideContacts(`${before} ${value} ${after}`, [value])).not.toContain(value);
    }),
  );
});
