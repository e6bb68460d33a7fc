import { expect, test } from 'vitest';
import { isFen, readAmount } from './MoneyField.tsx';

test('an amount is read as people write it and kept in fen', () => {
  expect(readAmount('1234.5', 'CNY')).toBe('123450');
  expect(readAmount('12.5万', 'CNY')).toBe('12500000');
  expect(readAmount(' ', 'CNY')).toBeNull();
});

test('what is not an amount is kept as typed and never taken for fen', () => {
  expect(readAmount('约五万', 'CNY')).toBe('¥约五万');
  const tooLarge = readAmount('99999999999999999999', 'CNY');
  expect(isFen(tooLarge!)).toBe(false);
});
