import { expect, test } from 'vitest';
import { guardFaults, type TableGuard } from './table-guards.ts';

const whole: TableGuard = {
  name: 'lead',
  enabled: true,
  forced: true,
  hasTenantPolicy: true,
  distributed: false,
};

test.each([
  ['on one node the policy is forced', whole, []],
  [
    'on one node enabling it is not enough',
    { ...whole, forced: false },
    ['table lead does not force its tenant policy'],
  ],
  ['a distributed table enables it', { ...whole, forced: false, distributed: true }, []],
  ['one that was forced before it was spread is as safe', { ...whole, distributed: true }, []],
  [
    'a distributed table without row-level security is open',
    { ...whole, enabled: false, forced: false, distributed: true },
    ['table lead does not enable its tenant policy'],
  ],
  ['forced is not enabled', { ...whole, enabled: false }, ['table lead does not enable its tenant policy']],
  [
    'without the policy nothing helps, spread or not',
    { ...whole, hasTenantPolicy: false, distributed: true },
    ['table lead has no tenant policy'],
  ],
  [
    'the control tables have policies of their own',
    { ...whole, name: 'organisation', hasTenantPolicy: false },
    [],
  ],
] as const)('%s', (_, table, faults) => {
  expect(guardFaults([table])).toEqual(faults);
});

test('every table is looked at', () => {
  const open = { ...whole, hasTenantPolicy: false };
  expect(guardFaults([open, whole, { ...open, name: 'deal' }])).toHaveLength(2);
});
