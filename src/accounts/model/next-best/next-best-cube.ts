/** What came of the list of next best customers: what was chosen, and whether a talk and a win followed. */
import { label, named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Measure } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { dismissReasons, type DismissReason } from './contract.ts';

const talkDays = 14;
const winDays = 60;

const choices = `(
  select c.tenant_id, c.account_id, c.person_id as owner_id, a.team_id, c.at, c.at as created_at, c.reason,
    case c.choice when 'dismissed' then 'dismissed' else 'acted' end as choice,
    exists (select 1 from note n where n.tenant_id = :tenant and n.account_id = c.account_id and n.kind <> 'note'
      and n.deleted_at is null and n.at > c.at and n.at <= c.at + interval '${talkDays} days') as talked,
    exists (select 1 from deal d where d.tenant_id = :tenant and d.account_id = c.account_id and d.outcome = 'won'
      and d.deleted_at is null and d.closed_at > c.at and d.closed_at <= c.at + interval '${winDays} days') as won,
    (select sum(w.amount) from deal_fact w join deal d on d.tenant_id = w.tenant_id and d.id = w.deal_id
      where w.tenant_id = :tenant and w.account_id = c.account_id and w.outcome = 'won' and d.deleted_at is null
      and w.closed_at > c.at and w.closed_at <= c.at + interval '${winDays} days' and not exists (
        select 1 from next_best_choice l where l.tenant_id = c.tenant_id and l.account_id = c.account_id
        and l.person_id = c.person_id and l.at > c.at and l.at < w.closed_at)) as won_amount
  from next_best_choice c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
  where c.tenant_id = :tenant and a.deleted_at is null) f`;

const measure = (id: string, words: Label, definition: Label, more: Partial<Measure> = {}): Measure => ({
  id: `next_best.${id}`,
  label: words,
  definition,
  unit: 'count',
  source: 'choice',
  aggregate: 'count(*) {of}',
  additive: true,
  past: false,
  ...more,
});

const reasonLabels: Readonly<Record<DismissReason, Label>> = {
  no_need: label('客户暂时没有需求', 'No need for now'),
  bad_time: label('时机不对', 'Bad time'),
  handled: label('已经在跟', 'Already on it'),
  wrong_facts: label('数据不对', 'The facts are wrong'),
  other: label('其他', 'Other'),
};

export const nextBestCube: Cube = {
  id: 'next_best',
  label: label('下一批客户', 'Next best customers'),
  object: 'account',
  record: 'account_id',
  sources: { choice: { from: choices } },
  joins: {},
  measures: [
    measure(
      'count',
      label('清单上的选择', 'Choices on the list'),
      label('在「下一批客户」清单上做的选择次数', 'Choices made on the list of next best customers'),
    ),
    measure(
      'talked',
      label(`${talkDays} 天内有沟通`, `Talk within ${talkDays} days`),
      label(
        `选择之后 ${talkDays} 天内和客户有沟通的次数`,
        `Choices after which the customer was talked with within ${talkDays} days`,
      ),
      { of: 'f.talked' },
    ),
    measure(
      'won',
      label(`${winDays} 天内赢单`, `Won within ${winDays} days`),
      label(
        `选择之后 ${winDays} 天内客户赢单的次数`,
        `Choices after which the customer bought within ${winDays} days`,
      ),
      { of: 'f.won' },
    ),
    measure(
      'won_amount',
      label(`${winDays} 天内赢单金额`, `Amount won within ${winDays} days`),
      label(
        `选择之后 ${winDays} 天内客户赢单的金额之和，折算成本组织币种；一单只算给它之前最近的一次选择`,
        `What the customer bought within ${winDays} days of the choice, in the own currency; a deal counts for the last choice before it`,
      ),
      {
        of: 'f.won',
        unit: 'money',
        aggregate: 'coalesce(sum(f.won_amount) {of}, 0)',
        fields: ['deal.amount'],
      },
    ),
  ],
  dimensions: [
    {
      id: 'next_best.choice',
      label: label('选择', 'Choice'),
      kind: 'select',
      on: { choice: { sql: 'f.choice' } },
      options: [
        { value: 'acted', label: label('跟进了', 'Acted on') },
        { value: 'dismissed', label: label('放下了', 'Put aside') },
      ],
    },
    {
      id: 'next_best.reason',
      label: label('放下的原因', 'Why put aside'),
      kind: 'select',
      on: { choice: { sql: 'f.reason' } },
      options: dismissReasons.map((value) => ({ value, label: reasonLabels[value] })),
    },
    {
      id: 'next_best.person',
      label: label('销售', 'Rep'),
      kind: 'reference',
      on: { choice: { sql: 'f.owner_id' } },
      names: named('user', 'app_user'),
    },
    {
      id: 'next_best.chosen_on',
      label: label('选择日期', 'Chosen on'),
      kind: 'day',
      stored: 'instant',
      on: { choice: { sql: 'f.at' } },
    },
  ],
  custom: {},
  customOn: [],
};
