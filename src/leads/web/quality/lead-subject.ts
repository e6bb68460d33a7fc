/** Leads as the pages of insights show them. */
import type { InsightSubject } from '../../../insights/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { LeadLines } from './LeadLines.tsx';

export const leadSubject: InsightSubject = {
  count: 'leads.count',
  pipeline: 'leads.pipeline',
  dimensions: [
    'leads.owner',
    'leads.team',
    'leads.source',
    'leads.campaign',
    'leads.content',
    'leads.level',
    'leads.status',
    'leads.province',
    'leads.industry',
    'leads.product',
    'leads.disqualify_reason',
    'leads.return_reason',
  ],
  ownDimensions: 'leads.custom.',
  events: 'lead.',
  Records: LeadLines,
  listHref: (ids) =>
    `/leads?filter=${encodeURIComponent(writeFilter([{ field: 'id', op: 'in', value: [...ids] }]))}`,
  listHolds: 200,
};
