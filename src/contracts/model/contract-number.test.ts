import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProperPattern, numberOf, seriesOf } from './contract-number.ts';

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
