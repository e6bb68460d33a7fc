import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, unguardCell } from './guard-cell.ts';

const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'];

test.each(dangerous)('a cell beginning like a formula is guarded: %j', (text) => {
  expect(guardCell(text)).toBe(`'${text}`);
  expect(unguardCell(`'${text}`)).toBe(text);
});

test.each(['', 'Acme', "O'Neil", "'quoted'", '1+1', ' =1', "'"])(
  'harmless text stays as it is: %j',
  (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguardCell(text)).toBe(text);
  },
);

test('text that already looks guarded comes back with its own apostrophe', () => {
  expect(guardCell("'=1+1")).toBe("''=1+1");
  expect(unguardCell("''=1+1")).toBe("'=1+1");
});

const nasty = fc.array(
  fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '－', 'a', '中', ' '),
  {
    maxLength: 6,
  },
);

test('whatever the text, guarding is undone exactly and leaves no formula', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        nasty.map((parts) => parts.join('')),
      ),
      (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      },
    ),
  );
});
