/** What deals offer to insights: measures with their definitions, dimensions, and how funnels are added up. */
import type { Cube, Measure } from '../../insights/model/measure.ts';
import { amountFields, dealMeasures } from './deal-measures.ts';
import { factsByColumns } from './facts-by-columns.ts';
import { dealDimensions } from './measure-dimensions.ts';
import { playbookMeasures } from './playbook-measures.ts';
import { stagePractices } from './stage-practices.ts';
import { stageSigns } from './stage-signs.ts';
import { dealJoins, dealSources } from './measure-sources.ts';

const completed = "f.kind = 'open' and not f.retro and f.left_at <= :asOf";
/** The moments one by one: a column store reckons with them sixty times as fast as with an interval. */
const stayDays = "(date_part('epoch', f.left_at) - date_part('epoch', f.entered_at)) / 86400";

const ended = "f.kind = 'open' and f.left_at <= :asOf";
const wentOn = "f.exit in ('advanced', 'won')";

const ends: Measure[] = [
  {
    id: 'stages.ended',
    label: { zh: '结束的停留', en: 'Ended stays' },
    definition: {
      zh: '已离开阶段的停留次数：推进、退回或输单；记在当时的负责人名下',
      en: 'Stays in a stage that have ended: the deal went on, went back or was lost; they count for who held it then',
    },
    unit: 'count',
    source: 'stay',
    of: ended,
    additive: true,
    aggregate: 'count(*) {of}',
  },
  {
    id: 'stages.advanced',
    label: { zh: '推进的停留', en: 'Stays that went on' },
    definition: {
      zh: '结束的停留中，进入后面阶段或赢单的次数',
      en: 'Ended stays after which the deal went on to a later stage or was won',
    },
    unit: 'count',
    source: 'stay',
    of: `${ended} and ${wentOn}`,
    additive: true,
    aggregate: 'count(*) {of}',
  },
  {
    id: 'stages.not_advanced',
    label: { zh: '没有推进的停留', en: 'Stays that did not go on' },
    definition: {
      zh: '结束的停留中，退回前面阶段或输单的次数',
      en: 'Ended stays after which the deal went back or was lost',
    },
    unit: 'count',
    source: 'stay',
    of: `${ended} and not (${wentOn})`,
    additive: true,
    aggregate: 'count(*) {of}',
  },
  {
    id: 'stages.advance_rate',
    label: { zh: '阶段推进率', en: 'Advance rate of stages' },
    definition: {
      zh: '推进的停留 ÷ 结束的停留；仍在阶段中的不算，没有结束的停留时为空',
      en: 'Stays that went on ÷ ended stays; stays that go on do not count; empty without ended stays',
    },
    unit: 'percent',
    source: 'stay',
    of: ended,
    additive: false,
    aggregate: `avg((${wentOn})::int) {of}`,
  },
];

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

const closings = "f.kind in ('won', 'lost') and f.entered_at <= :asOf";

/** A deal that was lost and taken up again lives once more: each closing counts by itself (funnel.md §2). */
const lives: Measure[] = [
  {
    id: 'deals.reopened',
    label: { zh: '重新打开次数', en: 'Re-openings' },
    definition: {
      zh: '赢单或输单之后又重新打开的次数；同一个商机可以有多次',
      en: 'How often deals were taken up again after they had been won or lost; a deal may count several times',
    },
    unit: 'count',
    source: 'visit',
    of: "f.exit = 'reopened' and f.left_at <= :asOf",
    additive: true,
    aggregate: 'count(*) {of}',
  },
  {
    id: 'deals.life_win_rate',
    label: { zh: '赢单率（按每一次机会）', en: 'Win rate by life' },
    definition: {
      zh: '赢单次数 ÷（赢单次数 + 输单次数）：重新打开的商机每次关闭都各算一次；默认的赢单率只看最后的结果',
      en: 'Times won ÷ (times won + times lost): of a deal taken up again each closing counts; the usual win rate goes by the final state alone',
    },
    unit: 'percent',
    source: 'visit',
    of: closings,
    additive: false,
    aggregate: "avg((f.kind = 'won')::int) {of}",
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

export const dealCube = {
  id: 'deals',
  label: { zh: '商机', en: 'Deals' },
  object: 'deal',
  record: 'deal_id',
  sources: dealSources,
  joins: dealJoins,
  measures: [...dealMeasures, ...lives, ...ends, ...stays, ...playbookMeasures],
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
    segments: {
      who: ['deals.owner', 'deals.team'],
      what: ['deals.source', 'deals.product', 'deals.sector'],
    },
    signs: stageSigns,
    practices: stagePractices,
  },
  columns: factsByColumns,
} satisfies Cube;
