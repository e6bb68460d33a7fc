import { expect, test } from 'vitest';
import { changesOf, withField, withRight, type RoleDraft } from './role-draft.ts';

const role: RoleDraft = {
  rights: { 'deal.read': 'own', 'deal.export': 'all' },
  fields: { 'account.phone': 'masked' },
};

test('a draft that came back to what it was has no changes', () => {
  const there = withField(withRight(role, 'deal.read', 'team'), 'account.phone', null);
  expect([...changesOf(role, there)]).toEqual(['deal.read', 'account.phone']);
  const back = withField(withRight(there, 'deal.read', 'own'), 'account.phone', 'masked');
  expect(changesOf(role, back).size).toBe(0);
});

test('a right that is taken away is gone, and the role itself stays as it was', () => {
  const without = withRight(role, 'deal.export', null);
  expect(without.rights).toEqual({ 'deal.read': 'own' });
  expect(role.rights['deal.export']).toBe('all');
  expect([...changesOf(role, without)]).toEqual(['deal.export']);
});
