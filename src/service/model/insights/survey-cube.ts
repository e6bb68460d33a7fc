/** What surveys about deals tell insights, beside the version of the process and the stage they are about. */
import { customOfRow, label, named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Measure } from '../../../insights/model/measure.ts';
import { pipelineNames, stageNames } from '../../../deals/model/measure-dimensions.ts';
import type { Label } from '../../../platform/model/label.ts';
import { audienceNames, audiences, triggerNames, triggers } from '../survey/survey.ts';
import { holderDimensions } from './shared-dimensions.ts';

/** One row an asking about a deal; of its answers the share of ratings of 4 and 5. */
const requests = `(
  select r.tenant_id, r.deal_id, d.owner_id, d.team_id, d.account_id, d.custom, r.survey_id, s.audience,
    s.trigger, r.pipeline_id, r.pipeline_version, r.stage_id, r.asked_at, r.asked_at as created_at, r.answered_at,
    (select avg((v.value::text::int >= 4)::int) from jsonb_each(r.answers) v
      where jsonb_typeof(v.value) = 'number') as good
  from survey_request r
  join deal d on d.tenant_id = r.tenant_id and d.id = r.deal_id
  join survey s on s.tenant_id = r.tenant_id and s.id = r.survey_id
  where r.tenant_id = :tenant and d.deleted_at is null) f`;

const measure = (id: string, words: Label, definition: Label, more: Partial<Measure> = {}): Measure => ({
  id: `surveys.${id}`,
  label: words,
  definition,
  unit: 'count',
  source: 'request',
  aggregate: 'count(*) {of}',
  additive: true,
  past: false,
  ...more,
});

const on = (sql: string) => ({ request: { sql } });

export const surveyCube: Cube = {
  id: 'surveys',
  label: label('商机问卷', 'Surveys about deals'),
  object: 'deal',
  record: 'deal_id',
  sources: { request: { from: requests } },
  joins: {},
  measures: [
    measure(
      'asked',
      label('发出的问卷', 'Surveys asked'),
      label('就商机发出的问卷数', 'How often surveys were asked about deals'),
    ),
    measure(
      'answered',
      label('收到的回答', 'Surveys answered'),
      label('已回答的商机问卷数', 'How many of them were answered'),
      {
        of: 'f.answered_at is not null',
      },
    ),
    measure(
      'response_rate',
      label('回答率', 'Response rate'),
      label('已回答 ÷ 已发出；没有发出为空', 'Answered ÷ asked; empty without any'),
      { unit: 'percent', aggregate: 'avg((f.answered_at is not null)::int) {of}', additive: false },
    ),
    measure(
      'good_rate',
      label('好评率', 'Good ratings'),
      label(
        '每份回答中打 4 分或 5 分的评分题占比，再对有评分题的回答取平均；没有时为空',
        'Of each answer the share of ratings of 4 or 5, averaged over answers with ratings; empty without any',
      ),
      { unit: 'percent', of: 'f.good is not null', aggregate: 'avg(f.good) {of}', additive: false },
    ),
  ],
  dimensions: [
    ...holderDimensions('surveys', 'request'),
    {
      id: 'surveys.survey',
      label: label('问卷', 'Survey'),
      kind: 'reference',
      on: on('f.survey_id'),
      names: named('survey', 'survey'),
    },
    {
      id: 'surveys.pipeline',
      label: label('销售流程', 'Pipeline'),
      kind: 'reference',
      on: on('f.pipeline_id'),
      names: pipelineNames,
    },
    {
      id: 'surveys.process_version',
      label: label('流程版本', 'Version of the process'),
      kind: 'text',
      on: on("('v' || f.pipeline_version)"),
    },
    {
      id: 'surveys.stage',
      label: label('阶段', 'Stage'),
      kind: 'reference',
      on: on('f.stage_id'),
      names: stageNames,
    },
    {
      id: 'surveys.trigger',
      label: label('问卷类型', 'Type of survey'),
      kind: 'select',
      on: on('f.trigger'),
      options: triggers.map((value) => ({ value, label: triggerNames[value] })),
    },
    {
      id: 'surveys.audience',
      label: label('回答者', 'Audience'),
      kind: 'select',
      on: on('f.audience'),
      options: audiences.map((value) => ({ value, label: audienceNames[value] })),
    },
    {
      id: 'surveys.asked_on',
      label: label('发出日期', 'Asked on'),
      kind: 'day',
      stored: 'instant',
      on: on('f.asked_at'),
    },
  ],
  custom: customOfRow,
};
