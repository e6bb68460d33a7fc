/** Words for finding records by any part of a text, by pinyin, by its initials, by the digits of a number. */
import type { Field } from '../../platform/model/fields.ts';

/** Turns Chinese text into its readings: `['yunlankeji', 'ylkj']`; [] when there is nothing Chinese in it. */
export type Pinyin = (text: string) => readonly string[];

export type SearchWords = { text: string; grams: string[] };

const longestValue = 500;
const mostWords = 5;
const longestWord = 50;
const numberLike = /^[\d\s+\-().]+$/;

/** The one form of a text that is searched: NFKC, lower case, single spaces. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What is kept of one value, or null when there is nothing to find in it. */
export function searchWordsOf(
  field: Pick<Field, 'kind'>,
  value: unknown,
  pinyin: Pinyin,
): SearchWords | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const plain = normaliseText([...String(value)].slice(0, longestValue).join(''));
  if (plain === '') return null;
  const lines = new Set([plain, ...readings(field, plain, pinyin)]);
  const text = [...lines].join('\n');
  return { text, grams: gramsOf(text) };
}

function readings(field: Pick<Field, 'kind'>, plain: string, pinyin: Pinyin): readonly string[] {
  if (field.kind === 'phone') return [plain.replace(/\D/g, '')].filter(Boolean);
  return pinyin(plain);
}

/** Every single character and every pair of neighbours; never across a space or a line. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const word of text.split(/\s/)) {
    let before = '';
    for (const character of word) {
      grams.add(character);
      if (before) grams.add(before + character);
      before = character;
    }
  }
  return [...grams];
}

/** What a user typed as words that must all be found; a number typed in groups is one word of digits. */
export function needlesOf(typed: string): string[] {
  const plain = normaliseText(typed);
  const digits = plain.replace(/\D/g, '');
  if (digits.length >= 3 && numberLike.test(plain)) return [digits];
  return plain
    .split(' ')
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => [...word].slice(0, longestWord).join(''));
}

/** The grams that a text must have to hold the needle: its pairs, or the one character it is. */
export function gramsOfNeedle(needle: string): string[] {
  const characters = [...needle];
  if (characters.length === 1) return characters;
  return [...new Set(characters.slice(1).map((character, index) => characters[index]! + character))];
}
