/** Which lists of open deals a home page counts; each count and its list are asked by the same conditions. */
import type { Condition } from '../../../records/model/filter.ts';

const open: Condition = { field: 'outcome', op: 'is', value: 'open' };

export const openDeals = {
  all: [open],
  late: [open, { field: 'next_step_on', op: 'overdue' }],
  stepless: [open, { field: 'next_step', op: 'empty' }],
  atRisk: [open, { field: 'clock_level', op: 'in', value: ['red', 'critical'] }],
  pastClose: [open, { field: 'expected_close_on', op: 'overdue' }],
  noContact: [open, { field: 'contact', op: 'empty' }],
  noClose: [open, { field: 'expected_close_on', op: 'empty' }],
  noAccount: [open, { field: 'account', op: 'empty' }],
} satisfies Record<string, Condition[]>;

export type OpenDeals = keyof typeof openDeals;
