import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramsOf, gramsOfNeedle, needlesOf, normaliseText, searchWordsOf } from './search-words.ts';

const noPinyin = () => [];
const text = { kind: 'text' } as const;

test('width and case of letters do not matter', () => {
  expect(normaliseText('  ＡＢＣ　智能 Co. ')).toBe('abc 智能 co.');
});

test('a Chinese name is kept with its pinyin', () => {
  const words = searchWordsOf(text, '云澜', () => ['yunlan', 'yl']);
  expect(words?.text).toBe('云澜\nyunlan\nyl');
  expect(words?.grams).toEqual(expect.arrayContaining(['云', '云澜', 'yu', 'yl']));
});

test('a phone number is kept with its bare digits', () => {
  expect(searchWordsOf({ kind: 'phone' }, '+86 138-0013-8000', noPinyin)?.text).toBe(
    '+86 138-0013-8000\n8613800138000',
  );
});

test('nothing is kept of nothing', () => {
  expect(searchWordsOf(text, null, noPinyin)).toBe(null);
  expect(searchWordsOf(text, '  ', noPinyin)).toBe(null);
});

test('typed words must all be found; a number typed in groups is one word', () => {
  expect(needlesOf(' 云澜  科技 ')).toEqual(['云澜', '科技']);
  expect(needlesOf('138 0013-8000')).toEqual(['13800138000']);
  expect(needlesOf('a b c d e f g')).toHaveLength(5);
  expect(needlesOf('   ')).toEqual([]);
});

test('whatever part of a text is typed, the text has its grams', () => {
  const parts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).chain((whole) => {
    const characters = [...normaliseText(whole)];
    return fc.tuple(fc.constant(characters), fc.nat(characters.length), fc.nat(characters.length));
  });
  fc.assert(
    fc.property(parts, ([characters, one, other]) => {
      const part = characters.slice(Math.min(one, other), Math.max(one, other)).join('');
      const grams = new Set(gramsOf(characters.join('')));
      for (const needle of normaliseText(part).split(' ').filter(Boolean)) {
        if (characters.join('').includes(needle))
          expect(gramsOfNeedle(needle).every((gram) => grams.has(gram))).toBe(true);
      }
    }),
  );
});
