import { expect, test } from 'vitest';
import type { LeadStatus } from '../lead/lead-status.ts';
import { additionsTo, placeOfCapture, type KnownLead } from './place-of-capture.ts';

function lead(id: string, status: LeadStatus, more: Partial<KnownLead> = {}): KnownLead {
  return {
    id,
    status,
    ownerId: null,
    poolId: null,
    accountId: null,
    contactId: null,
    disqualifyReason: null,
    createdAt: new Date('2026-01-01'),
    values: { name: '王建国', mobile: '13800138000' },
    ...more,
  };
}

const draft = { name: '王建国', mobile: '13800138000' };
const attach = (leadId: string, renewal = 'none') => ({ act: 'attach', leadId, renewal });

test.each([
  ['an open lead', lead('a', 'working'), 'none'],
  ['one in a pool', lead('a', 'new', { poolId: 'p' }), 'out_of_pool'],
  ['one that was given back', lead('a', 'returned'), 'reopened'],
  ['a disqualified one', lead('a', 'disqualified', { disqualifyReason: 'no_need' }), 'reopened'],
  ['spam', lead('a', 'disqualified', { disqualifyReason: 'spam' }), 'none'],
])('the touch goes to %s', (_name, known, renewal) => {
  expect(placeOfCapture(draft, [known], [])).toEqual(attach('a', renewal));
});

test('who is a customer already begins a new lead, linked to the account', () => {
  const converted = lead('a', 'converted', { accountId: 'acc', contactId: 'con' });
  expect(placeOfCapture(draft, [converted], [])).toEqual({
    act: 'create',
    accountId: 'acc',
    contactId: 'con',
    formerLeadId: 'a',
  });
  expect(placeOfCapture(draft, [converted, lead('b', 'new')], [])).toEqual(attach('b'));
});

test('a contact’s account is linked; nobody known begins a lead of his own', () => {
  const contact = { id: 'con', accountId: 'acc', values: { name: '王总', mobile: '138-0013-8000' } };
  expect(placeOfCapture(draft, [], [contact])).toEqual({
    act: 'create',
    accountId: 'acc',
    contactId: 'con',
    formerLeadId: null,
  });
  expect(placeOfCapture(draft, [], [])).toEqual({
    act: 'create',
    accountId: null,
    contactId: null,
    formerLeadId: null,
  });
});

test('of several the most advanced one, then the oldest', () => {
  const older = lead('old', 'working', { createdAt: new Date('2025-01-01') });
  expect(placeOfCapture(draft, [lead('n', 'new'), lead('w', 'working'), older], [])).toEqual(attach('old'));
});

test('colleagues behind one switchboard are two people', () => {
  const phone = '0512-62881234';
  const known = lead('a', 'new', { values: { name: '王建国', phone } });
  expect(placeOfCapture({ name: '李晓梅', phone }, [known], []).act).toBe('create');
  expect(placeOfCapture({ name: '王建国', phone }, [known], []).act).toBe('attach');
  expect(placeOfCapture({ phone }, [known], []).act).toBe('attach');
});

test('a touch fills what is empty and adds a new need, and replaces nothing', () => {
  const before = {
    name: '未留姓名 8000',
    company: '恒远',
    city: null,
    need: '要报价',
    mobile: '13800138000',
  };
  expect(
    additionsTo(before, { name: '王建国', company: '恒远机械', city: '苏州', need: '要演示', title: '' }),
  ).toEqual({
    name: '王建国',
    city: '苏州',
    need: '要报价\n要演示',
  });
  expect(additionsTo(before, { need: '要报价' })).toEqual({});
});
