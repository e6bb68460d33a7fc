import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import type { ContractState } from '../contract-state.ts';
import { noticeDay, payableDays, stateByClock } from './due-works.ts';

const term = (state: ContractState, startsOn: string | null, endsOn: string | null) => ({
  state,
  startsOn,
  endsOn,
  noticeDays: null,
});

test.each([
  ['is in force on its first day', term('signed', '2026-03-02', null), '2026-03-02', 'in_force'],
  ['waits until its first day', term('signed', '2026-03-02', null), '2026-03-01', null],
  ['without a first day is in force at once', term('signed', null, null), '2026-03-01', 'in_force'],
  ['runs through its last day', term('in_force', '2026-01-01', '2026-03-01'), '2026-03-01', null],
  ['ends after its last day', term('in_force', '2026-01-01', '2026-03-01'), '2026-03-02', 'ended'],
  [
    'that was signed late goes over at once',
    term('signed', '2026-01-01', '2026-03-01'),
    '2026-03-02',
    'ended',
  ],
  ['that nobody signed does not begin', term('sent', '2026-01-01', '2026-02-01'), '2026-03-02', null],
  ['that was terminated stays so', term('terminated', '2026-01-01', '2026-02-01'), '2026-03-02', null],
])('a contract %s', (_, contract, today, expected) => {
  expect(stateByClock(contract, today)).toBe(expected);
});

test('the end is spoken of by the contract’s own days of notice, else by the organisation’s', () => {
  const rules = { expiryDays: 60 };
  expect(noticeDay({ endsOn: '2026-12-31', noticeDays: 30 }, rules)).toBe('2026-12-01');
  expect(noticeDay({ endsOn: '2026-12-31', noticeDays: 0 }, rules)).toBe('2026-12-31');
  expect(noticeDay({ endsOn: '2026-12-31', noticeDays: null }, rules)).toBe('2026-11-01');
  expect(noticeDay({ endsOn: null, noticeDays: 30 }, rules)).toBeNull();
});

test('payments are spoken of in working days, over weekends and exchanged days', () => {
  // 2026-03-05 is a Thursday; three working days on is Tuesday, one back is Wednesday; Saturday 02-28 was worked.
  const rules = { remindBefore: 3, remindAfter: 1 };
  expect(payableDays('2026-03-05', rules, chinaCalendar)).toEqual({
    comingUntil: '2026-03-10',
    overdueUntil: '2026-03-04',
  });
  expect(payableDays('2026-03-05', { remindBefore: 0, remindAfter: 5 }, chinaCalendar)).toEqual({
    comingUntil: '2026-03-05',
    overdueUntil: '2026-02-27',
  });
});
