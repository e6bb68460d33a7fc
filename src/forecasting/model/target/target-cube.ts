/** What targets offer to insights: what people are to win, what they won in the same months, and how far that is. */
import { named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Dimension } from '../../../insights/model/measure.ts';
import { levelLabels, targetLevels } from './target-levels.ts';

/** One row a person, a level and a month; what was won is credited to who held the deal then. */
const months = `(
  select t.tenant_id, t.subject_id as owner_id, u.team_id, t.level, t.month, t.month::timestamptz as created_at, t.amount,
    coalesce((select sum(d.amount) from deal_fact d
      where d.tenant_id = :tenant and d.outcome = 'won' and coalesce(d.closed_owner_id, d.owner_id) = t.subject_id
        and d.closed_at >= t.month::timestamp at time zone :timeZone::text
        and d.closed_at < (t.month + interval '1 month') at time zone :timeZone::text), 0)::bigint as won
  from target t
  join app_user u on u.tenant_id = t.tenant_id and u.id = t.subject_id
  where t.tenant_id = :tenant and t.subject_kind = 'person') f`;

const on = (sql: string) => ({ month: { sql } });

const dimensions: Dimension[] = [
  {
    id: 'targets.person',
    label: { zh: '目标归属人', en: 'Whose target' },
    kind: 'reference',
    on: on('f.owner_id'),
    names: named('user', 'app_user'),
  },
  {
    id: 'targets.team',
    label: { zh: '目标团队', en: 'Team of the target' },
    kind: 'reference',
    on: on('f.team_id'),
    names: named('team', 'team'),
  },
  {
    id: 'targets.level',
    label: { zh: '目标档位', en: 'Target level' },
    kind: 'select',
    on: on('f.level'),
    options: targetLevels.map((value) => ({ value, label: levelLabels[value] })),
  },
  {
    id: 'targets.month',
    label: { zh: '目标月份', en: 'Month of the target' },
    kind: 'day',
    stored: 'day',
    on: on('f.month'),
  },
];

const ofTarget = "f.level = 'target'";
const stated = { source: 'month', of: ofTarget, past: false } as const;

export const targetCube: Cube = {
  id: 'targets',
  label: { zh: '销售目标', en: 'Targets' },
  object: 'target',
  record: 'owner_id',
  line: {
    title: "to_char(f.month, 'YYYY-MM')",
    at: 'f.created_at',
    object: 'null::text',
    recordId: 'null::uuid',
  },
  sources: { month: { from: months } },
  joins: {},
  measures: [
    {
      ...stated,
      id: 'targets.amount',
      label: { zh: '个人目标金额', en: 'Personal targets' },
      definition: {
        zh: '个人每月目标之和，只取“目标”一档；按月，起始日在筛选范围内的月份',
        en: 'The sum of people’s monthly targets at the level “target”; months whose first day is in the range',
      },
      unit: 'money',
      aggregate: 'sum(f.amount) {of}',
      additive: true,
    },
    {
      ...stated,
      id: 'targets.won',
      label: { zh: '目标月份内赢单金额', en: 'Won in months with a target' },
      definition: {
        zh: '有个人目标的月份里，归属本人的赢单金额之和（按赢单时的负责人）',
        en: 'What was won in months with a personal target, credited to who held the deal when it was won',
      },
      unit: 'money',
      aggregate: 'sum(f.won) {of}',
      additive: true,
      fields: ['deal.amount'],
    },
    {
      ...stated,
      id: 'targets.attainment',
      label: { zh: '目标完成率', en: 'Target attainment' },
      definition: {
        zh: '目标月份内赢单金额 ÷ 个人目标金额；没有目标时为空',
        en: 'Won in months with a target ÷ personal targets; empty without targets',
      },
      unit: 'percent',
      aggregate: 'sum(f.won) {of}::float8 / nullif(sum(f.amount) {of}, 0)',
      additive: false,
      fields: ['deal.amount'],
    },
  ],
  dimensions,
  custom: {},
  customOn: [],
};
