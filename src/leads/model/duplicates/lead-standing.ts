/** Which of several leads about one person is the best to stay. */
import type { Standing } from '../../../accounts/model/duplicates/merge-head.ts';
import type { LeadStatus } from '../lead/lead-status.ts';

type Standable = { status: LeadStatus; dealId: string | null; probability: number | null; createdAt: Date };

/** From lost to won over: the further a lead came, the more speaks for it. */
const rankOf: Readonly<Record<LeadStatus, number>> = {
  merged: 0,
  disqualified: 0,
  returned: 1,
  new: 2,
  working: 3,
  qualified: 4,
  converted: 5,
};

/** Not lost, then with a deal, then the later status, then the likelier, then the newer (funnel.md §15, as Odoo ranks). */
export function leadStanding({ status, dealId, probability, createdAt }: Standable): Standing {
  const isLost = status === 'disqualified' || status === 'merged';
  return [isLost ? 0 : 1, dealId === null ? 0 : 1, rankOf[status], probability ?? 0, createdAt.getTime()];
}
