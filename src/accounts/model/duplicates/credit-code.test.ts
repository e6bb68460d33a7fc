import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacterOf, readCreditCode } from './credit-code.ts';

test.each([
  ['91440300708461136T', '91440300708461136T'],
  [' 9144 0300 7084 6113 6t ', '91440300708461136T'],
  ['９１４４０３００７０８４６１１３６Ｔ', '91440300708461136T'],
  ['914403007084611360', null],
  ['91440300708461136', null],
  ['91440300708461136TT', null],
  ['9144030070846113OT', null],
  ['', null],
])('“%s” is kept as %s', (written, kept) => {
  expect(readCreditCode(written)).toBe(kept);
});

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const seventeen = fc
  .array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 })
  .map((all) => all.join(''));

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(seventeen, fc.nat(17), fc.constantFrom(...characters), (start, place, wrong) => {
      const code = start + checkCharacterOf(start)!;
      expect(readCreditCode(code)).toBe(code);
      fc.pre(code[place] !== wrong);
      expect(readCreditCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeNull();
    }),
  );
});
