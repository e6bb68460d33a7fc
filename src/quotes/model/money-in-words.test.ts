import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyInWords } from './money-in-words.ts';

test.each([
  [0n, '人民币零元整'],
  [5n, '人民币伍分'],
  [10n, '人民币壹角整'],
  [1_00n, '人民币壹元整'],
  [1_05n, '人民币壹元零伍分'],
  [12_000_00n, '人民币壹万贰仟元整'],
  [1_409_50n, '人民币壹仟肆佰零玖元伍角整'],
  [6_007_14n, '人民币陆仟零柒元壹角肆分'],
  [107_000_53n, '人民币壹拾万柒仟元伍角叁分'],
  [100_000_500_00n, '人民币壹亿零伍佰元整'],
  [10_010_000_00n, '人民币壹仟零壹万元整'],
  [1_234_500_000_000_00n, '人民币壹万贰仟叁佰肆拾伍亿元整'],
  [-30_00n, '人民币负叁拾元整'],
])('%s fen are %s', (fen, words) => {
  expect(moneyInWords(fen)).toBe(words);
});

const digits = '零壹贰叁肆伍陆柒捌玖';
const units: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };

/** The other way round: a reader who adds up what he sees. */
function fenOf(words: string): bigint {
  const [, sign, whole = '', small = ''] = /^人民币(负?)(?:(.*)元)?(.*)$/.exec(words)!;
  const jiao = /(.)角/.exec(small)?.[1];
  const cent = /(.)分/.exec(small)?.[1];
  const size =
    wholeOf(whole) * 100n +
    BigInt(jiao ? digits.indexOf(jiao) : 0) * 10n +
    BigInt(cent ? digits.indexOf(cent) : 0);
  return sign ? -size : size;
}

function wholeOf(words: string): bigint {
  for (const [name, unit] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = words.lastIndexOf(name);
    if (at >= 0) return wholeOf(words.slice(0, at)) * unit + wholeOf(words.slice(at + 1));
  }
  let [sum, digit] = [0n, 0n];
  for (const sign of words) {
    if (sign in units) [sum, digit] = [sum + digit * units[sign]!, 0n];
    else digit = BigInt(digits.indexOf(sign));
  }
  return sum + digit;
}

test('what is written in capitals reads back as the same amount, with no two zeros beside each other', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 10n ** 6n })),
      fc.nat({ max: 12 }),
      (fen, zeros) => {
        const amount = (fen / 10n ** BigInt(zeros)) * 10n ** BigInt(zeros);
        const words = moneyInWords(amount);
        expect(fenOf(words)).toBe(amount);
        expect(words).not.toMatch(/零零|零[万亿拾佰仟]/);
      },
    ),
    { numRuns: 3000 },
  );
});
