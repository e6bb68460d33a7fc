import { expect, test } from 'vitest';
import { fieldsOf, nextEntry, nothingTyped } from './quick-entry.ts';

test('a mobile is told from other numbers, however it was typed', () => {
  const of = (phone: string) => fieldsOf({ ...nothingTyped, phone });
  expect(of('139 1234 5678')).toEqual({ mobile: '13912345678' });
  expect(of('+86-139-1234-5678')).toEqual({ mobile: '13912345678' });
  expect(of('021-55667788')).toEqual({ phone: '021-55667788' });
  expect(of(' ')).toEqual({});
});

test('only what was typed is sent, and the source stays for the next one', () => {
  const typed = { ...nothingTyped, name: ' 吕云 ', company: '云澜科技', source: 'exhibition' };
  expect(fieldsOf(typed)).toEqual({ name: '吕云', company: '云澜科技', source: 'exhibition' });
  expect(nextEntry(typed)).toEqual({ ...nothingTyped, source: 'exhibition' });
});
