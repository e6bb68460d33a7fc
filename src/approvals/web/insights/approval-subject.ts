/** Requests as the pages of insights show them. */
import type { InsightSubject } from '../../../insights/web/index.ts';
import { mostNamed } from '../../model/contract.ts';
import { NamedRequests } from '../box/Requests.tsx';

export const approvalSubject: InsightSubject = {
  count: 'approvals.submitted',
  pipeline: 'approvals.flow',
  dimensions: ['approvals.paper', 'approvals.flow', 'approvals.flow_version', 'approvals.submitter'],
  ownDimensions: 'approvals.custom.',
  events: 'approval.',
  Records: NamedRequests,
  listHref: (ids) => `/approvals?ids=${ids.join(',')}`,
  listHolds: mostNamed,
};
