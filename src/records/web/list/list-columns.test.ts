import { expect, test } from 'vitest';
import type { OpenField } from '../record-type.ts';
import { shownFields } from '../../model/shown-fields.ts';
import { moved } from './list-columns.ts';

const field = (id: string, more: Partial<OpenField> = {}): OpenField => ({
  id,
  label: { zh: id, en: id },
  kind: 'text',
  reach: 'edit',
  ...more,
});
const fields = [
  field('code'),
  field('name', { listed: true }),
  field('city', { listed: true }),
  field('level'),
];
const idsOf = (chosen: readonly string[] | null) => shownFields(fields, chosen).map((one) => one.id);

test('a list nobody arranged shows what the catalogue lists, the name first', () => {
  expect(idsOf(null)).toEqual(['name', 'city']);
});

test('chosen columns keep their order; a field that is gone is left out', () => {
  expect(idsOf(['level', 'gone', 'city'])).toEqual(['name', 'level', 'city']);
});

test('a column moves one place, never before the name', () => {
  expect(moved(['name', 'a', 'b'], 'b', -1)).toEqual(['name', 'b', 'a']);
  expect(moved(['name', 'a', 'b'], 'a', -1)).toEqual(['name', 'a', 'b']);
  expect(moved(['name', 'a', 'b'], 'b', 1)).toEqual(['name', 'a', 'b']);
});
