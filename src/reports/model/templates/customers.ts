/** Reports around deals: leads and their channels, the work with customers, money, service. */
import { drawing, leadsOn, number, standing, table, type ReportTemplate } from './template.ts';

const channels: ReportTemplate = {
  id: 'channels',
  title: { zh: '渠道质量', en: 'Quality of channels' },
  tells: {
    zh: '每个渠道带来多少线索、多少有效、最后成了多少',
    en: 'What each channel brings, how much of it is valid and won',
  },
  period: 'this_year',
  blocks: [
    number('leads.count', leadsOn),
    number('leads.valid_rate', leadsOn),
    number('leads.conversion_rate', leadsOn),
    number('leads.won_amount', leadsOn),
    drawing(leadsOn, {
      shape: 'funnel',
      measures: ['leads.count', 'leads.contacted', 'leads.valid', 'leads.converted', 'leads.won'],
      by: [],
    }),
    drawing(leadsOn, {
      shape: 'scatter',
      measures: ['leads.count', 'leads.won_rate', 'leads.won_amount'],
      by: ['leads.source'],
    }),
    drawing(leadsOn, {
      shape: 'column',
      measures: ['leads.count'],
      by: ['leads.created_on.month', 'leads.source'],
    }),
    drawing(leadsOn, { shape: 'bar', measures: ['leads.disqualified'], by: ['leads.disqualify_reason'] }),
    table(leadsOn, {
      measures: [
        'leads.count',
        'leads.valid_rate',
        'leads.conversion_rate',
        'leads.won',
        'leads.won_amount',
        'leads.cost',
        'leads.roi',
      ],
      rows: ['leads.source'],
    }),
  ],
};

const talksOn = { on: 'follow_ups.on', team: 'follow_ups.team' };
const tasksOn = { on: 'tasks.due_on', team: 'tasks.team' };

const followUps: ReportTemplate = {
  id: 'follow-ups',
  title: { zh: '跟进看板', en: 'Follow-ups' },
  tells: {
    zh: '跟进够不够、有没有下一步、答应的事做到没有',
    en: 'Whether there is enough talk, with a next step, and promises kept',
  },
  period: 'this_month',
  blocks: [
    number('follow_ups.count', talksOn),
    number('follow_ups.next_step_rate', talksOn),
    number('tasks.on_time_rate', tasksOn),
    standing('tasks.overdue', tasksOn),
    drawing(talksOn, {
      shape: 'column',
      measures: ['follow_ups.count'],
      by: ['follow_ups.on.week', 'follow_ups.kind'],
    }),
    drawing(talksOn, {
      shape: 'heatmap',
      measures: ['follow_ups.count'],
      by: ['follow_ups.on.week', 'follow_ups.owner'],
    }),
    table(
      talksOn,
      {
        measures: [
          'follow_ups.count',
          'follow_ups.visits',
          'follow_ups.next_step_rate',
          'follow_ups.same_day_rate',
        ],
        rows: ['follow_ups.team', 'follow_ups.owner'],
      },
      [6, 3],
    ),
    table(
      tasksOn,
      {
        measures: ['tasks.count', 'tasks.overdue', 'tasks.on_time_rate', 'tasks.promises_kept_rate'],
        rows: ['tasks.owner'],
      },
      [6, 3],
    ),
  ],
};

const casesOn = { on: 'cases.created_on', team: 'cases.team' };

const service: ReportTemplate = {
  id: 'service',
  title: { zh: '售后服务', en: 'After-sales service' },
  tells: {
    zh: '服务单有多少、响应快不快、客户满不满意',
    en: 'How many cases there are, how fast they are answered, how satisfied customers are',
  },
  period: 'this_quarter',
  blocks: [
    number('cases.count', casesOn),
    standing('cases.open', casesOn),
    standing('cases.late', casesOn),
    [
      {
        type: 'chart',
        shape: 'gauge',
        measures: ['cases.csat'],
        by: [],
        period: casesOn.on,
        team: casesOn.team,
        goal: 1,
      },
      3,
      2,
    ],
    drawing(
      casesOn,
      { shape: 'area', measures: ['cases.count'], by: ['cases.created_on.week', 'cases.kind'] },
      [9, 3],
    ),
    drawing(casesOn, { shape: 'bar', measures: ['cases.count'], by: ['cases.account'] }, [6, 3]),
    drawing(casesOn, { shape: 'radar', measures: ['cases.count'], by: ['cases.kind'] }, [6, 3]),
  ],
};

export const customerTemplates = [channels, followUps, service] as const;
