import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, longestExpression, readExpression } from './expression.ts';

// 2026-11-27 is a Friday.
const viewer = { today: '2026-11-27', me: 'u1', myTeam: 't1' };
const comes = (text: string, who = viewer) => {
  const expression = readExpression(text);
  return expression && evaluate(expression, who);
};

test('who looks, today and the edges of periods, with steps from them', () => {
  expect(comes('me')).toBe('u1');
  expect(comes('My Team')).toBe('t1');
  expect(comes('today')).toBe('2026-11-27');
  expect(comes('today - 7')).toBe('2026-11-20');
  expect(comes('today + 2 weeks')).toBe('2026-12-11');
  expect(comes('start of month')).toBe('2026-11-01');
  expect(comes('end of quarter')).toBe('2026-12-31');
  expect(comes('start of month - 1 month')).toBe('2026-10-01');
  expect(comes('start of week')).toBe('2026-11-23');
  expect(comes('start of year .. today')).toBe('2026-01-01..2026-11-27');
  expect(comes('2026-02-29')).toBe(null);
  expect(comes('2026-02-28 + 1')).toBe('2026-03-01');
});

test('windows, texts, numbers and yes or no stand for themselves', () => {
  expect(comes('this_quarter')).toBe('this_quarter');
  expect(comes('all')).toBe('all');
  expect(comes('"华东"')).toBe('华东');
  expect(comes('"me"')).toBe('me');
  expect(comes('-12.5')).toBe(-12.5);
  expect(comes('true')).toBe(true);
});

test('it moves with the day and with who looks', () => {
  expect(comes('start of month', { ...viewer, today: '2026-12-01' })).toBe('2026-12-01');
  expect(comes('me', { ...viewer, me: 'u2' })).toBe('u2');
  expect(comes('my team', { today: '2026-11-27', me: 'u1', myTeam: null } as never)).toBe(null);
});

test('a range told the wrong way round is turned; steps out of the calendar come to nothing', () => {
  expect(comes('today .. today - 7')).toBe('2026-11-20..2026-11-27');
  expect(comes('today - 9999 years')).toBe(null);
  expect(comes('today - 99999')).toBe(null);
});

test('nothing else is an expression, whatever is written', () => {
  for (const text of [
    '',
    'me()',
    'today;drop',
    'process.exit',
    'constructor',
    '__proto__',
    'start of decade',
    'today + 1 + 1 + 1 + 1',
    'a..b..c',
    '=1+1',
    '"a""',
    '1e999',
    'x'.repeat(200),
  ])
    expect(readExpression(text), text).toBe(null);
  fc.assert(
    fc.property(fc.string({ maxLength: longestExpression + 20 }), (text) => {
      const expression = readExpression(text);
      if (expression)
        expect(['string', 'number', 'boolean', 'object']).toContain(typeof evaluate(expression, viewer));
      if (text.length > longestExpression) expect(expression).toBe(null);
    }),
  );
});
