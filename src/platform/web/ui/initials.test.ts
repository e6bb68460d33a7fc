import { expect, test } from 'vitest';
import { colourOf, initialsOf } from './initials.ts';

test('a Chinese name shows its given name, a Latin name its first letters', () => {
  expect(initialsOf('王小明')).toBe('小明');
  expect(initialsOf('李雷')).toBe('李雷');
  expect(initialsOf('欧阳娜娜')).toBe('娜娜');
  expect(initialsOf('Ann Mary Lee')).toBe('AL');
  expect(initialsOf('zoe')).toBe('ZO');
  expect(initialsOf('')).toBe('');
});

test('a person keeps one colour', () => {
  expect(colourOf('王小明', 6)).toBe(colourOf('王小明', 6));
  expect(colourOf('王小明', 6)).toBeLessThan(6);
});
