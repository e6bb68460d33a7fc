import { expect, test } from 'vitest';
import { faultsOfFields, faultsOfRights } from './read-rights.ts';
import { builtInRoles } from './rights.ts';

test('the rights of the built-in roles all exist', () => {
  for (const role of builtInRoles) expect(faultsOfRights(role.rights), role.key).toEqual([]);
});

test('a right is named by object and action, both known', () => {
  const faults = faultsOfRights({
    'deal.fly': 'all',
    'dragon.read': 'all',
    deal: 'all',
    'deal.read.all': 'all',
    'deal.read': 'own',
  });
  expect(faults.map((fault) => fault.path)).toEqual([
    'rights.deal.fly',
    'rights.dragon.read',
    'rights.deal',
    'rights.deal.read.all',
  ]);
});

test('what has no owner has no reach but all', () => {
  expect(faultsOfRights({ 'user.update': 'own', 'product.read': 'all' }).map((fault) => fault.code)).toEqual([
    'whole_only',
  ]);
});

test('field rights name a field of a known object, custom fields too', () => {
  const faults = faultsOfFields({
    'account.phone': 'masked',
    'deal.custom.budget': 'hidden',
    phone: 'hidden',
    'dragon.tooth': 'hidden',
    'account.': 'read',
  });
  expect(faults.map((fault) => fault.path)).toEqual([
    'fields.phone',
    'fields.dragon.tooth',
    'fields.account.',
  ]);
});
