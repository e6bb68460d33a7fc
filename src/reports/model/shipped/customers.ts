/** The shipped report about customers themselves: who is engaged, who falls silent, and how much that matters. */
import { usualParams } from '../params/params.ts';
import {
  dashboardOf,
  listOf,
  number,
  ranking,
  rowsOf,
  type Placed,
  type ShippedReport,
  type WrittenBlock,
} from './shipped-report.ts';

/** How they stand today, whatever period is chosen. */
const standing = { team: 'accounts.team' };
const talked = { period: 'follow_ups.on', team: 'follow_ups.team' };
const kept = { period: 'contact_rounds.met_on', team: 'contact_rounds.team' };
const bought = { team: 'repurchases.team' };

type Say = Parameters<ShippedReport['build']>[0];
type Chart = Extract<WrittenBlock, { type: 'chart' }>;

function drawn(id: string, told: Pick<Chart, 'shape' | 'measures' | 'by'> & Partial<Chart>): Placed {
  return [{ type: 'chart', id, ...standing, ...told }, 6, 3];
}

/** The block narrowed to some of its values. */
function only(field: string, op: 'is' | 'not_empty', [block, w, h]: Placed, value?: string): Placed {
  const narrowed = { ...block, filters: [{ field, op, ...(value !== undefined && { value }) }] };
  return [narrowed as WrittenBlock, w, h];
}

/** How they stand today: by silence, by scores, by tier. */
const standings = (say: Say): Placed[] => [
  drawn('silence', {
    title: say({ zh: '多久没联系 × 客户分层', en: 'Time since the last talk, by tier' }),
    shape: 'column',
    measures: ['accounts.count'],
    by: ['accounts.silence', 'accounts.segment'],
  }),
  drawn('scores', {
    title: say({
      zh: '成交客户：最近成交（横）× 频次（纵）',
      en: 'Buyers: recency across, frequency up (RFM)',
    }),
    shape: 'heatmap',
    measures: ['accounts.count'],
    by: ['accounts.recency', 'accounts.frequency'],
    filters: [{ field: 'accounts.recency', op: 'not_empty' }],
  }),
  rowsOf(
    'accounts.segment',
    [
      'accounts.count',
      'accounts.engaged_rate',
      'accounts.silent',
      'accounts.cooling',
      'accounts.contact_overdue',
      'accounts.cadence_coverage',
    ],
    standing,
    { title: say({ zh: '各分层的互动', en: 'Engagement by tier' }) },
  ),
];

/** How customers are talked with, and with whom somebody should talk. */
const talks = (say: Say): Placed[] => [
  drawn('kinds', {
    title: say({ zh: '每周怎么沟通', en: 'How customers are talked with, by week' }),
    ...talked,
    shape: 'column',
    measures: ['follow_ups.talks'],
    by: ['follow_ups.on.week', 'follow_ups.kind'],
    filters: [{ field: 'follow_ups.kind', op: 'is_not', value: 'note' }],
  }),
  only('follow_ups.account', 'not_empty', ranking('follow_ups.talks', 'follow_ups.account', talked, [6, 3])),
  only(
    'accounts.value_class',
    'is',
    listOf('accounts.silent', standing, say({ zh: '沉默的 A 类客户', en: 'Silent accounts of class A' })),
    'a',
  ),
  listOf('accounts.cooling', standing, say({ zh: '转冷的客户', en: 'Accounts that cool down' })),
];

const engagement: ShippedReport = {
  key: 'engagement',
  title: { zh: '客户互动', en: 'Engagement of customers' },
  tells: {
    zh: '哪些客户还有互动、哪些在转冷或沉默，各分层和价值等级的情况',
    en: 'Which customers are engaged and which cool down or fall silent, by tier and by value',
  },
  build: (say) =>
    dashboardOf(usualParams('last_90_days'), [
      number('accounts.engaged_rate', standing),
      number('accounts.silent', standing),
      number('accounts.cooling', standing),
      number('accounts.lapsed', standing),
      number('follow_ups.talks', talked),
      number('follow_ups.next_step_rate', talked),
      number('contact_rounds.on_time_rate', kept),
      number('repurchases.rate_12', bought),
      ...standings(say),
      ...talks(say),
    ]),
};

export const customerReports: readonly ShippedReport[] = [engagement];
