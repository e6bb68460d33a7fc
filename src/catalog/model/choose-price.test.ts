import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePrice, weighPrices, type BookPrice, type PriceAsked } from './choose-price.ts';

const line = (bookId: string, told: Partial<BookPrice> = {}): BookPrice => ({
  bookId,
  bookName: bookId,
  currency: 'CNY',
  segment: null,
  validFrom: null,
  validTo: null,
  priority: 0,
  price: 100n,
  floor: null,
  ...told,
});
const key = { field: 'level', value: 'a' };
const asked: PriceAsked = { currency: 'CNY', segment: { level: 'a', industry: 'energy' }, on: '2026-03-15' };

test.each<[string, BookPrice[], string | undefined]>([
  ['nothing fits nothing', [], undefined],
  ['another currency does not fit', [line('usd', { currency: 'USD' })], undefined],
  [
    'a book for other accounts does not fit',
    [line('b', { segment: { field: 'level', value: 'b' } })],
    undefined,
  ],
  [
    'a field the account does not fill does not fit',
    [line('x', { segment: { field: 'source', value: '' } })],
    undefined,
  ],
  ['it is not valid before its first day', [line('later', { validFrom: '2026-03-16' })], undefined],
  ['it is not valid after its last day', [line('over', { validTo: '2026-03-14' })], undefined],
  ['both ends belong to it', [line('day', { validFrom: '2026-03-15', validTo: '2026-03-15' })], 'day'],
  ['a segment goes before priority', [line('all', { priority: 9 }), line('key', { segment: key })], 'key'],
  [
    'priority goes before the beginning',
    [line('high', { priority: 2 }), line('new', { priority: 1, validFrom: '2026-03-01' })],
    'high',
  ],
  [
    'the later beginning goes first',
    [line('old', { validFrom: '2026-01-01' }), line('new', { validFrom: '2026-03-01' }), line('open')],
    'new',
  ],
  ['the book made later goes first at last', [line('0a'), line('0b')], '0b'],
])('%s', (_, lines, book) => {
  expect(choosePrice(lines, asked)?.bookId).toBe(book);
});

const day = fc.constantFrom('2026-03-01', '2026-03-15', '2026-04-01');
const anyLine = fc.record({
  bookId: fc.uuid(),
  bookName: fc.string(),
  currency: fc.constantFrom('CNY', 'USD'),
  segment: fc.option(
    fc.constantFrom(key, { field: 'level', value: 'b' }, { field: 'industry', value: 'energy' }),
  ),
  validFrom: fc.option(day),
  validTo: fc.option(day),
  priority: fc.integer({ min: -2, max: 2 }),
  price: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  floor: fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
});

test('the order in which books are told does not matter, and what holds fits', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyLine, { selector: ({ bookId }) => bookId, maxLength: 8 }), (lines) => {
      const chosen = choosePrice(lines, asked);
      expect(choosePrice(lines.toReversed(), asked)).toBe(chosen);
      if (!chosen) return;
      expect(chosen.currency).toBe('CNY');
      expect((chosen.validFrom ?? asked.on) <= asked.on && asked.on <= (chosen.validTo ?? asked.on)).toBe(
        true,
      );
      if (chosen.segment) expect(asked.segment[chosen.segment.field]).toBe(chosen.segment.value);
    }),
  );
});

test('books that do not hold change nothing when they are taken away', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyLine, { selector: ({ bookId }) => bookId, maxLength: 8 }), (lines) => {
      const chosen = choosePrice(lines, asked);
      for (const other of lines.filter((one) => one !== chosen))
        expect(
          choosePrice(
            lines.filter((one) => one !== other),
            asked,
          ),
        ).toBe(chosen);
    }),
  );
});

test.each<[string, BookPrice[], Record<string, string>]>([
  [
    'what does not fit is told why, and stands last',
    [
      line('usd', { currency: 'USD' }),
      line('b', { segment: { field: 'level', value: 'b' } }),
      line('later', { validFrom: '2026-03-16' }),
      line('over', { validTo: '2026-03-14' }),
      line('all'),
    ],
    { all: 'holds', usd: 'other_currency', b: 'other_segment', later: 'not_yet', over: 'ended' },
  ],
  [
    'what fits and does not hold is told in what it stands behind',
    [
      line('all', { priority: 9 }),
      line('low', { segment: key }),
      line('old', { segment: key, priority: 2, validFrom: '2026-01-01' }),
      line('0', { segment: key, priority: 2, validFrom: '2026-02-01' }),
      line('1', { segment: key, priority: 2, validFrom: '2026-02-01' }),
    ],
    { '1': 'holds', '0': 'made_earlier', old: 'began_earlier', low: 'lower_priority', all: 'less_specific' },
  ],
])('%s', (_, lines, told) => {
  const weighed = weighPrices(lines, asked);
  expect(Object.fromEntries(weighed.map(({ line: { bookId }, verdict }) => [bookId, verdict]))).toEqual(told);
  expect(weighed[0]?.verdict).toBe('holds');
});

test('every line is weighed, and one holds exactly where one is chosen', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyLine, { selector: ({ bookId }) => bookId, maxLength: 8 }), (lines) => {
      const weighed = weighPrices(lines, asked);
      expect(new Set(weighed.map((one) => one.line))).toEqual(new Set(lines));
      const holding = weighed.filter(({ verdict }) => verdict === 'holds').map((one) => one.line);
      const chosen = choosePrice(lines, asked);
      expect(holding).toEqual(chosen ? [chosen] : []);
    }),
  );
});
