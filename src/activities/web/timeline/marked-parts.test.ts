import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts } from './marked-parts.ts';

const hits = (text: string, needles: string[]) =>
  markedParts(text, needles)
    .filter(({ isHit }) => isHit)
    .map(({ text: hit }) => hit);

test('every place of every word is marked, Chinese and Latin, whatever the case', () => {
  expect(hits('报价 ABC，再报价 abc', ['报价', 'abc'])).toEqual(['报价', 'ABC', '报价', 'abc']);
  expect(hits('a.b 和 axb', ['a.b'])).toEqual(['a.b']);
  expect(hits('报价', [])).toEqual([]);
});

test('the parts are the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), (text, needles) => {
      expect(
        markedParts(text, needles)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
