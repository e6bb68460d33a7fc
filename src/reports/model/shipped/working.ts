/** Shipped reports about where deals come from, how people work on them, and where they stand still. */
import type { Param } from '../params/param.ts';
import { usualParams } from '../params/params.ts';
import {
  closed,
  created,
  dashboardOf,
  listOf,
  number,
  overTime,
  ranking,
  rowsOf,
  type ShippedReport,
  type Placed,
  type Say,
} from './shipped-report.ts';

const cameIn = { period: 'leads.created_on', team: 'leads.team' };
const talked = { period: 'follow_ups.on', team: 'follow_ups.team' };
const due = { period: 'tasks.due_on', team: 'tasks.team' };
const left = { period: 'stages.left_on', team: 'deals.team' };
const judged = { team: 'quality.deal.team' };

/** Whose work is looked at; everybody’s unless told. */
const person: Param = {
  id: 'person',
  label: { zh: '人员', en: 'Person' },
  widget: 'user',
  options: null,
  default: null,
  required: false,
  multiple: true,
  apply: ['deals.owner', 'follow_ups.owner', 'tasks.owner'].map((dimension) => ({
    to: 'dimension' as const,
    dimension,
    op: null,
    blocks: null,
  })),
};

const channels: ShippedReport = {
  key: 'channels',
  title: { zh: '渠道质量', en: 'Quality of channels' },
  tells: {
    zh: '各渠道带来的线索：有效、转化、赢单和花费',
    en: 'Leads of each channel: valid ones, conversion, what was won and what it cost',
  },
  build: (say) =>
    dashboardOf(usualParams('last_90_days'), [
      number('leads.count', cameIn),
      number('leads.valid_rate', cameIn),
      number('leads.conversion_rate', cameIn),
      number('leads.won_amount', cameIn),
      rowsOf(
        'leads.source',
        [
          'leads.count',
          'leads.valid_rate',
          'leads.contacted_rate',
          'leads.conversion_rate',
          'leads.won',
          'leads.won_amount',
        ],
        cameIn,
        { title: say({ zh: '渠道对比', en: 'Channels compared' }) },
      ),
      ranking('leads.count', 'leads.source', cameIn),
      ranking('leads.won_amount', 'leads.source', cameIn),
      overTime(['leads.count', 'leads.valid'], 'leads.created_on', cameIn, 'week'),
      ranking('leads.disqualified', 'leads.disqualify_reason', cameIn),
    ]),
};

const scorecard: ShippedReport = {
  key: 'scorecard',
  title: { zh: '销售记分卡', en: 'Scorecard of reps' },
  tells: {
    zh: '一个人或一组人的结果与过程，放在一页',
    en: 'Results and work of one or several people on one page',
  },
  build: (say) =>
    dashboardOf(
      [...usualParams('this_month'), person],
      [
        number('deals.won_amount', closed),
        number('deals.win_rate', closed),
        number('follow_ups.talks', talked),
        number('tasks.on_time_rate', due),
        rowsOf('deals.owner', ['deals.created', 'deals.won', 'deals.won_amount', 'deals.win_rate'], closed, {
          title: say({ zh: '结果', en: 'Results' }),
          size: [6, 3],
        }),
        rowsOf(
          'follow_ups.owner',
          ['follow_ups.talks', 'follow_ups.visits', 'follow_ups.next_step_rate', 'follow_ups.same_day_rate'],
          talked,
          { title: say({ zh: '跟进', en: 'Follow-ups' }), size: [6, 3] },
        ),
        rowsOf(
          'tasks.owner',
          ['tasks.done', 'tasks.overdue', 'tasks.on_time_rate', 'tasks.promises_kept_rate'],
          due,
          {
            title: say({ zh: '任务与承诺', en: 'Tasks and promises' }),
            size: [6, 3],
          },
        ),
        overTime(['deals.created'], 'deals.created_on', created, 'week'),
      ],
    ),
};

const followUps: ShippedReport = {
  key: 'follow-ups',
  title: { zh: '跟进看板', en: 'Follow-up board' },
  tells: {
    zh: '和客户沟通了多少、约没约下一步、哪些任务逾期',
    en: 'How much customers were talked to, whether a next step was agreed, which tasks are overdue',
  },
  build: (say) =>
    dashboardOf(usualParams('this_month'), [
      number('follow_ups.talks', talked),
      number('follow_ups.next_step_rate', talked),
      number('tasks.overdue', { team: 'tasks.team' }),
      number('tasks.promises_kept_rate', due),
      overTime(['follow_ups.talks'], 'follow_ups.on', talked, 'day'),
      ranking('follow_ups.talks', 'follow_ups.owner', talked),
      ranking('follow_ups.count', 'follow_ups.kind', talked),
      listOf('tasks.overdue', { team: 'tasks.team' }, say({ zh: '逾期任务', en: 'Overdue tasks' })),
    ]),
};

const stall: ShippedReport = {
  key: 'stall',
  title: { zh: '阶段停滞', en: 'Standing still' },
  tells: {
    zh: '商机在哪些阶段停得太久，哪些长期没动',
    en: 'In which stages deals stay too long, and which have not moved for long',
  },
  build: (say) =>
    dashboardOf(usualParams('last_90_days'), [
      number('stages.days_median', left),
      number('stages.days_p80', left),
      number('quality.deal.stale', judged),
      number('quality.deal.lacks_next_step', judged),
      ranking('stages.days_median', 'deals.stage', left),
      ranking('stages.not_advanced', 'deals.stage', left),
      rowsOf(
        'deals.owner',
        ['stages.ended', 'stages.advance_rate', 'stages.days_median', 'stages.days_p80'],
        left,
        {
          title: say({ zh: '每个人手里的停留', en: 'Stays by owner' }),
        },
      ),
      ranking('quality.deal.stale', 'quality.deal.person', judged),
      listOf('quality.deal.stale', judged, say({ zh: '长期未动的商机', en: 'Deals that have not moved' })),
      atRisk(say),
    ]),
};

/** Deals whose clock is red, to act on where they are seen. */
function atRisk(say: Say): Placed {
  const task = {
    title: say({ zh: '跟进并约定下一步', en: 'Follow up and agree on the next step' }),
    owner: { who: 'owner' as const },
    dueIn: 1,
  };
  return [
    {
      type: 'records',
      id: 'l-at-risk',
      title: say({ zh: '告急的商机', en: 'Deals at risk' }),
      team: 'team',
      list: {
        object: 'deal',
        filter: [
          { field: 'outcome', op: 'is', value: 'open' },
          { field: 'clock_level', op: 'in', value: ['red', 'critical'] },
        ],
        sort: '-amount',
        actions: [
          {
            id: 'task',
            label: say({ zh: '建跟进任务', en: 'Create a task' }),
            steps: [{ do: 'create_tasks', tasks: [task] }],
          },
          {
            id: 'reassign',
            label: say({ zh: '转给…', en: 'Reassign to…' }),
            asksPerson: true,
            steps: [{ do: 'change_owner', to: { who: 'owner' } }],
          },
        ],
      },
      most: 20,
    },
    12,
    3,
  ];
}

export const workingReports: readonly ShippedReport[] = [channels, scorecard, followUps, stall];
