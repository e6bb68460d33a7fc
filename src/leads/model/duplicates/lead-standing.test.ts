import { expect, test } from 'vitest';
import { headOf } from '../../../accounts/model/duplicates/merge-head.ts';
import type { LeadStatus } from '../lead/lead-status.ts';
import { leadStanding } from './lead-standing.ts';

type Lead = { id: string; status: LeadStatus; dealId?: string; probability?: number; day?: number };

const headAmong = (...leads: Lead[]) =>
  headOf(leads, ({ status, dealId = null, probability = null, day = 1 }) =>
    leadStanding({ status, dealId, probability, createdAt: new Date(Date.UTC(2026, 0, day)) }),
  )?.id;

test('a lost lead never stays before one that is not lost', () => {
  expect(
    headAmong(
      { id: 'lost', status: 'disqualified', probability: 9000, day: 9 },
      { id: 'new', status: 'new' },
    ),
  ).toBe('new');
});

test('a deal counts more than the status, the status more than the probability, that more than the age', () => {
  expect(headAmong({ id: 'far', status: 'qualified' }, { id: 'deal', status: 'new', dealId: 'd' })).toBe(
    'deal',
  );
  expect(
    headAmong({ id: 'likely', status: 'new', probability: 9000 }, { id: 'far', status: 'working' }),
  ).toBe('far');
  expect(
    headAmong(
      { id: 'newer', status: 'new', probability: 100, day: 9 },
      { id: 'likely', status: 'new', probability: 200 },
    ),
  ).toBe('likely');
  expect(headAmong({ id: 'older', status: 'new' }, { id: 'newer', status: 'new', day: 2 })).toBe('newer');
});
