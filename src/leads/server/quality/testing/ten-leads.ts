/** Ten leads whose numbers are worked out on paper: times of 2026 in Shanghai, deals of funnel.md §13 by name. */
import type { DealName } from '../../../../deals/model/testing/ten-deals.ts';
import type { MoveCause } from '../../../model/lead/hands.ts';
import type { LeadStatus } from '../../../model/lead/lead-status.ts';

/** Li and Wang, the pool for everybody and the one where marketing keeps leads warm. */
export type Place = 'Li' | 'Wang' | 'open' | 'nurture';

export type TenLead = {
  came: string;
  source: string;
  campaign?: string;
  content?: string;
  status?: LeadStatus;
  due?: string;
  accepted?: string;
  contact?: string;
  disqualified?: string;
  returned?: string;
  converted?: string;
  deal?: DealName;
  /** `when place cause`, oldest first: the last is where it lies now. */
  moves: readonly (readonly [at: string, place: Place, cause: MoveCause])[];
};

const spring = { source: 'website', campaign: '春季投放', content: '白皮书' };
const fair = { source: 'exhibition', campaign: '华东展' };

export const tenLeads = {
  L1: {
    ...spring,
    came: '01-04 09:00',
    due: '01-04 09:16',
    accepted: '01-04 09:05',
    contact: '01-04 09:10',
    converted: '01-05 00:00',
    deal: 'A',
    status: 'converted',
    moves: [['01-04 09:01', 'Li', 'assigned']],
  },
  L2: {
    ...spring,
    came: '01-05 10:00',
    due: '01-05 10:15',
    accepted: '01-05 10:20',
    contact: '01-05 10:40',
    converted: '01-06 00:00',
    deal: 'B',
    status: 'converted',
    moves: [['01-05 10:00', 'Li', 'assigned']],
  },
  L3: {
    source: 'website',
    came: '01-06 10:00',
    due: '01-06 14:00',
    accepted: '01-06 11:00',
    contact: '01-06 12:00',
    disqualified: '01-08 10:00',
    status: 'disqualified',
    moves: [['01-06 10:00', 'Li', 'assigned']],
  },
  L4: {
    ...fair,
    came: '01-10 10:00',
    due: '01-11 10:00',
    accepted: '01-10 12:00',
    contact: '01-12 10:00',
    converted: '01-13 00:00',
    deal: 'F',
    status: 'converted',
    moves: [['01-10 10:00', 'Wang', 'assigned']],
  },
  L5: {
    ...fair,
    came: '01-11 10:00',
    due: '01-12 10:00',
    accepted: '01-11 10:30',
    contact: '01-11 11:00',
    returned: '01-20 00:00',
    status: 'returned',
    moves: [
      ['01-11 10:00', 'Wang', 'assigned'],
      ['01-20 00:00', 'nurture', 'returned'],
    ],
  },
  L6: {
    source: 'search_ads',
    came: '02-01 10:00',
    accepted: '02-10 10:00',
    contact: '02-10 10:00',
    converted: '02-11 00:00',
    deal: 'E',
    status: 'converted',
    moves: [
      ['02-01 10:00', 'open', 'created'],
      ['02-10 10:00', 'Li', 'claimed'],
    ],
  },
  L7: {
    source: 'short_video',
    came: '02-05 10:00',
    due: '02-05 14:00',
    moves: [
      ['02-05 10:00', 'Wang', 'assigned'],
      ['02-15 10:00', 'open', 'recycled'],
    ],
  },
  L8: {
    source: 'website',
    came: '03-30 10:00',
    due: '03-31 10:00',
    moves: [['03-30 10:00', 'Wang', 'assigned']],
  },
  L9: { source: 'referral', came: '03-30 11:00', moves: [] },
  L10: {
    source: 'website',
    came: '03-20 10:00',
    due: '03-20 10:15',
    accepted: '03-20 10:05',
    contact: '03-20 10:05',
    status: 'working',
    moves: [['03-20 10:00', 'Li', 'assigned']],
  },
} satisfies Record<string, TenLead>;

export type LeadName = keyof typeof tenLeads;

export function momentOf(text: string): Date {
  const [day, time] = text.split(' ');
  return new Date(`2026-${day}T${time}:00+08:00`);
}
