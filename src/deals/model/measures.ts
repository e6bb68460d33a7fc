/** What deals offer to insights: measures with their definitions, dimensions, and how funnels are added up. */
import type { Cube, Measure } from '../../insights/model/measure.ts';
import { amountFields, dealMeasures } from './deal-measures.ts';
import { dealDimensions } from './measure-dimensions.ts';
import { playbookMeasures } from './playbook-measures.ts';
import { dealJoins, dealSources } from './measure-sources.ts';

const completed = "f.kind = 'open' and not f.retro and f.left_at <= :asOf";
const stayDays = 'extract(epoch from f.left_at - f.entered_at)::float8 / 86400';

const stays: Measure[] = [
  {
    id: 'stages.days_median',
    label: { zh: '阶段停留中位数（天）', en: 'Median days in stage' },
    definition: {
      zh: '已离开阶段的每次停留时长的中位数（24 小时为一天）；仍在阶段中的和事后补录的不算',
      en: 'The median length of stays in a stage that have ended, in days of 24 hours; stays that go on and those entered afterwards do not count',
    },
    unit: 'days',
    source: 'stay',
    of: completed,
    additive: false,
    aggregate: `percentile_cont(0.5) within group (order by ${stayDays}) {of}`,
  },
  {
    id: 'stages.days_p80',
    label: { zh: '阶段停留 P80（天）', en: 'P80 days in stage' },
    definition: {
      zh: '已离开阶段的停留中，80% 不超过的时长（24 小时为一天）；仍在阶段中的和事后补录的不算',
      en: 'The length that 80 % of the stays in a stage that have ended do not exceed, in days of 24 hours; stays that go on and those entered afterwards do not count',
    },
    unit: 'days',
    source: 'stay',
    of: completed,
    additive: false,
    aggregate: `percentile_cont(0.8) within group (order by ${stayDays}) {of}`,
  },
];

const stages = `
  select s.id, s.name, s.name_en, s.kind, v.rank, v.goal, v.target_conversion, v.target_days, v.probability
  from pipeline p
  join stage_version v on v.tenant_id = p.tenant_id and v.pipeline_id = p.id and v.pipeline_version = p.current_version
  join stage s on s.tenant_id = v.tenant_id and s.id = v.stage_id
  where p.tenant_id = :tenant and p.id = :pipeline
  order by v.rank = 0, v.rank`;

const customText = 'd.custom ->> :customKey::text';
const custom = (sql: string) => ({ sql, joins: ['deal'] });

export const dealCube: Cube = {
  id: 'deals',
  label: { zh: '商机', en: 'Deals' },
  object: 'deal',
  record: 'deal_id',
  sources: dealSources,
  joins: dealJoins,
  measures: [...dealMeasures, ...stays, ...playbookMeasures],
  dimensions: dealDimensions,
  custom: {
    text: custom(`(${customText})`),
    boolean: custom(`(case ${customText} when 'true' then true when 'false' then false end)`),
    day: custom(`(case when ${customText} ~ '^\\d{4}-\\d{2}-\\d{2}$' then (${customText})::date end)`),
    reference: custom(`(case when ${customText} ~ '^[0-9a-f-]{36}$' then (${customText})::uuid end)`),
  },
  funnel: {
    records: 'deal',
    visits: 'visit',
    pipeline: 'deals.pipeline',
    lossReason: 'deals.loss_reason',
    stages,
    amountFields,
  },
};
