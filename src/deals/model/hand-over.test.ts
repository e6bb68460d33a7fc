import { expect, test } from 'vitest';
import type { Principal, Scope } from '../../platform/model/principal.ts';
import { receiverFault } from './hand-over.ts';

const asker = (scope: Scope | null): Principal => ({
  kind: 'user',
  tenantId: 't',
  userId: 'mei',
  credentialId: 's',
  name: '梅',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  teamIds: ['east'],
  teamIdsBelow: ['east', 'suzhou'],
  rights: scope === null ? {} : { 'deal.transfer': scope },
  fieldReach: {},
});
const to = (teamId: string | null, ownerId = 'li') => ({ ownerId, teamId });
const code = (scope: Scope | null, receiver = to('east')) =>
  receiverFault(asker(scope), receiver)?.code ?? null;

test('a deal goes to whom the right to transfer reaches, and to nobody else', () => {
  expect(code('team')).toBeNull();
  expect(code('team', to('suzhou'))).toBe('receiver_out_of_reach');
  expect(code('team_and_below', to('suzhou'))).toBeNull();
  expect(code('team_and_below', to('west'))).toBe('receiver_out_of_reach');
  expect(code('all', to('west'))).toBeNull();
  expect(code('all', to(null))).toBeNull();
  expect(code('team_and_below', to(null))).toBe('receiver_out_of_reach');
  expect(code('own')).toBe('receiver_out_of_reach');
  expect(code('own', to('west', 'mei'))).toBeNull();
  expect(code(null)).toBe('receiver_out_of_reach');
});
