import { expect, test } from 'vitest';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { OpenField } from '../../../records/web/index.ts';
import { choiceFor, mergedFields } from './merge-draft.ts';

const recordOf = (id: string, values: Record<string, unknown>): WireRecord => ({
  id,
  version: 1,
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  custom: {},
  abilities: { update: true, delete: true, transfer: true },
  ...values,
});

const records = [
  recordOf('a', { name: '云澜', city: null, owner: { id: 'u1', name: '李' }, custom: { size: 'L' } }),
  recordOf('b', { name: '云澜', city: '深圳', owner: { id: 'u2', name: '王' }, custom: { size: 'S' } }),
];
const fieldOf = (id: string, more: Partial<OpenField> = {}): OpenField => ({
  id,
  label: { zh: id, en: id },
  kind: 'text',
  reach: 'edit',
  ...more,
});
const fields = ['name', 'city', 'owner', 'custom.size'].map((id) => fieldOf(id));

test('only fields that differ have to be looked at; what the product sets is not chosen', () => {
  const merged = mergedFields([...fields, fieldOf('created_at', { readOnly: true })], records);
  expect(merged.different.map(({ id }) => id)).toEqual(['city', 'owner', 'custom.size']);
  expect(merged.all).toHaveLength(4);
});

test('the survivor’s value stays, an empty one is filled, the owner never without being chosen', () => {
  const draft = { survivorId: 'a', chosen: {} };
  expect(choiceFor(draft, records, 'city')).toBe('b');
  expect(choiceFor(draft, records, 'custom.size')).toBe('a');
  expect(choiceFor(draft, records, 'owner')).toBe('a');
  expect(choiceFor({ ...draft, chosen: { city: 'a' } }, records, 'city')).toBe('a');
});
