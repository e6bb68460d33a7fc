import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpenSeries, looksOf, readNumber, isProperPattern, numberOf, seriesOf } from './contract-number.ts';

test('a number is made of its pattern, the year, the month and a running part', () => {
  expect(numberOf('HT-{年}-{序号4}', '2026-03-09', 7n)).toBe('HT-2026-0007');
  expect(numberOf('XS{年}{月}{序号3}', '2026-03-09', 12n)).toBe('XS202603012');
  expect(numberOf('HT-{序号2}', '2026-03-09', 1234n)).toBe('HT-1234');
});

test.each([
  ['HT-{年}-{序号4}', true],
  ['{序号8}', true],
  ['HT-{年}', false],
  ['HT-{序号4}-{序号4}', false],
  ['HT-{序号9}', false],
  ['HT-{日}-{序号4}', false],
  [`${'长'.repeat(60)}{序号4}`, false],
])('whether %s can number contracts: %s', (pattern, isProper) => {
  expect(isProperPattern(pattern)).toBe(isProper);
});

test('numbers are counted anew in each year or month that the pattern names', () => {
  expect(seriesOf('HT-{年}-{序号4}', '2026-03-09')).toBe(seriesOf('HT-{年}-{序号4}', '2026-12-31'));
  expect(seriesOf('HT-{年}-{序号4}', '2026-12-31')).not.toBe(seriesOf('HT-{年}-{序号4}', '2027-01-01'));
  expect(seriesOf('HT-{年}{月}{序号4}', '2026-03-31')).not.toBe(seriesOf('HT-{年}{月}{序号4}', '2026-04-01'));
});

test('two counts of one series never make the same number', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n), (one, other) => {
      fc.pre(one !== other);
      const number = (count: bigint) => numberOf('HT-{年}-{序号4}', '2026-03-09', count);
      expect(number(one)).not.toBe(number(other));
    }),
  );
});

const patterns = fc
  .tuple(
    fc.constantFrom('HT-', '合同', 'A+(', ''),
    fc.subarray(['{年}', '{月}', '{年}']),
    fc.constantFrom('', '-', '.'),
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom('', '号', '/{年}'),
  )
  .map(([head, period, gap, digits, tail]) => `${head}${period.join('')}${gap}{序号${digits}}${tail}`);

test('a number is read back into its series and its running number', () => {
  const days = fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
  fc.assert(
    fc.property(patterns, days, fc.bigInt(1n, 10n ** 9n), (pattern, day, count) => {
      const number = numberOf(pattern, day, count);
      expect(new RegExp(looksOf(pattern)).test(number)).toBe(true);
      expect(readNumber(pattern, number)).toEqual({ series: seriesOf(pattern, day), count });
    }),
  );
});

test('a number of another kind is none of the pattern', () => {
  expect(readNumber('HT-{年}-{序号4}', 'HT-2026-12')).toBeNull();
  expect(readNumber('HT-{年}-{序号4}', 'HT-26-0012')).toBeNull();
  expect(readNumber('HT{序号1}', 'HT-2026-0012')).toBeNull();
});

test('years and months that are over give no numbers any more', () => {
  const pattern = 'HT-{年}{月}-{序号4}';
  expect(isOpenSeries(pattern, seriesOf(pattern, '2025-12-31'), '2026-01-01')).toBe(false);
  expect(isOpenSeries(pattern, seriesOf(pattern, '2026-01-31'), '2026-01-01')).toBe(true);
  expect(isOpenSeries('HT-{月}-{序号4}', 'HT-01-{序号}', '2026-11-01')).toBe(true);
});
