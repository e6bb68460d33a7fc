import { expect, test } from 'vitest';
import type { Field } from '../../../platform/model/fields.ts';
import { isTooLateToUndo, undoDays } from './merge-head.ts';
import { mergedValues } from './merge-values.ts';
import { undoFields } from './undo-fields.ts';

const fields: Field[] = ['name', 'city', 'phone', 'owner'].map((id) => ({
  id,
  label: { zh: id, en: id },
  kind: 'text',
}));
const survivor = { id: 'a', values: { name: '云澜', city: null, phone: '1', owner: null } };
const losers = [
  { id: 'b', values: { name: '云澜科技', city: '', phone: '2', owner: 'u2' } },
  { id: 'c', values: { name: '云澜公司', city: '深圳', phone: '3', owner: 'u3' } },
];

test('the survivor keeps what it has, and what it lacks comes from the first that has it', () => {
  expect(mergedValues(fields, survivor, losers, {})).toEqual({ city: '深圳' });
});

test('what was chosen wins, an empty value and an owner too', () => {
  expect(mergedValues(fields, survivor, losers, { name: 'b', city: 'a', owner: 'c' })).toEqual({
    name: '云澜科技',
    owner: 'u3',
  });
});

test('what the product sets itself is not merged', () => {
  expect(mergedValues([{ ...fields[1]!, readOnly: true }], survivor, losers, { city: 'c' })).toEqual({});
});

test('a field goes back only while it holds what the merge gave it', () => {
  const changes = {
    name: { from: '云澜', to: '云澜科技' },
    city: { from: null, to: '深圳' },
    phone: { from: '1', to: '2' },
  };
  expect(undoFields(changes, { name: '云澜科技', city: '广州', phone: '1' })).toEqual({
    restored: { name: '云澜' },
    conflicts: ['city'],
  });
});

test('a merge can be undone for thirty days', () => {
  const merged = new Date('2026-01-01T00:00:00Z');
  const after = (days: number) => new Date(merged.getTime() + days * 86_400_000);
  expect(isTooLateToUndo(merged, after(undoDays))).toBe(false);
  expect(isTooLateToUndo(merged, after(undoDays + 0.01))).toBe(true);
});
