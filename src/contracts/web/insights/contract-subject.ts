/** Contracts as the pages of insights show them. */
import type { InsightSubject } from '../../../insights/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { ContractLines } from './ContractLines.tsx';

export const contractSubject: InsightSubject = {
  count: 'contracts.signed',
  pipeline: '',
  dimensions: ['contracts.owner', 'contracts.team', 'contracts.account', 'contracts.state'],
  ownDimensions: 'contracts.custom.',
  events: 'contract.',
  Records: ContractLines,
  listHref: (ids) =>
    `/contracts?filter=${encodeURIComponent(writeFilter([{ field: 'id', op: 'in', value: [...ids] }]))}`,
  listHolds: 200,
};
