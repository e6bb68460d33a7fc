/** What customers tell insights after the first deal: whether they recommend us (NPS), and whether they buy again. */
import { customOfRow, label, measuring } from '../../../insights/model/cube-parts.ts';
import type { Cube, Measure } from '../../../insights/model/measure.ts';
import { levelOptions } from '../../../accounts/model/options.ts';
import { holderDimensions } from './shared-dimensions.ts';

/** One row an answer to the question of recommending us. */
const answers = `(
  select s.tenant_id, s.account_id, a.owner_id, a.team_id, a.level, a.custom, s.score, s.answered_at, s.answered_at as created_at
  from satisfaction s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
  where s.tenant_id = :tenant and s.kind = 'nps' and a.deleted_at is null) f`;

const npsMeasure = measuring('nps', 'nps');
const repurchaseMeasure = measuring('repurchases', 'repurchases');

const level = (cube: string) =>
  ({
    id: `${cube}.level`,
    label: label('客户级别', 'Level'),
    kind: 'select',
    on: { [cube]: { sql: 'f.level' } },
    options: levelOptions,
  }) as const;

export const npsCube: Cube = {
  id: 'nps',
  label: label('客户推荐', 'Recommendation'),
  object: 'account',
  record: 'account_id',
  sources: { nps: { from: answers } },
  joins: {},
  measures: [
    npsMeasure(
      'answers',
      label('NPS 回答数', 'NPS answers'),
      label('客户对推荐意愿的回答数', 'Answers to the question of recommending us'),
      {},
    ),
    npsMeasure(
      'score',
      label('净推荐值（NPS）', 'Net promoter score (NPS)'),
      label(
        '9–10 分的占比 − 0–6 分的占比，以百分比表示（−100% 到 100%）；没有回答为空',
        'Share of answers from 9 on less share of those up to 6, as a percentage (−100 % to 100 %); empty without any',
      ),
      {
        unit: 'percent',
        aggregate: 'avg(case when f.score >= 9 then 1.0 when f.score <= 6 then -1.0 else 0.0 end) {of}',
        additive: false,
      },
    ),
  ],
  dimensions: [
    ...holderDimensions('nps', 'nps'),
    level('nps'),
    {
      id: 'nps.answered_on',
      label: label('回答日期', 'Answered on'),
      kind: 'day',
      stored: 'instant',
      on: { nps: { sql: 'f.answered_at' } },
    },
  ],
  custom: customOfRow,
};

/** One row an account that has won something, with when it did so first and again. */
const buyers = `(
  select a.tenant_id, a.id as account_id, a.owner_id, a.team_id, a.level, a.custom, a.created_at, w.first_on, w.second_on
  from account a
  join lateral (select min(d.closed_on) as first_on,
      (array_agg(d.closed_on order by d.closed_on, d.deal_id))[2] as second_on
    from (select x.id as deal_id, (x.closed_at at time zone :timeZone)::date as closed_on from deal x
      where x.tenant_id = a.tenant_id and x.account_id = a.id and x.outcome = 'won' and x.deleted_at is null
        and x.closed_at <= :asOf) d) w on w.first_on is not null
  where a.tenant_id = :tenant and a.deleted_at is null) f`;

/**
 * The cohort of so many months: accounts whose first deal was won that long ago at least, and those of them that won
 * again within these months of it. Younger accounts are not judged.
 */
function cohort(months: number): Measure[] {
  const mature = `f.first_on <= (:asOf::timestamptz at time zone :timeZone)::date - interval '${months} months'`;
  const again = `coalesce(f.second_on <= f.first_on + interval '${months} months', false)`;
  return [
    repurchaseMeasure(
      `mature_${months}`,
      label(`首单满 ${months} 个月的客户`, `Accounts ${months} months after the first deal`),
      label(
        `首次赢单已满 ${months} 个月的客户数`,
        `Accounts whose first deal was won at least ${months} months ago`,
      ),
      { of: mature },
    ),
    repurchaseMeasure(
      `again_${months}`,
      label(`${months} 个月内复购的客户`, `Accounts that bought again within ${months} months`),
      label(
        `首次赢单已满 ${months} 个月、且在这 ${months} 个月内又赢下一单的客户数`,
        `Of the accounts old enough, those that won a second deal within ${months} months of the first`,
      ),
      { of: `${mature} and ${again}` },
    ),
    repurchaseMeasure(
      `rate_${months}`,
      label(`${months} 个月复购率`, `Repurchase rate, ${months} months`),
      label(
        `首次赢单后 ${months} 个月内又赢下一单的客户 ÷ 首次赢单已满 ${months} 个月的客户；不满 ${months} 个月的不算，没有时为空`,
        `Accounts that won a second deal within ${months} months of the first ÷ accounts whose first was won at least ${months} months ago; younger ones do not count; empty without any`,
      ),
      {
        unit: 'percent',
        of: mature,
        aggregate: `avg((${again})::int) {of}`,
        additive: false,
      },
    ),
  ];
}

export const repurchaseCube: Cube = {
  id: 'repurchases',
  label: label('复购', 'Repurchase'),
  object: 'account',
  record: 'account_id',
  sources: { repurchases: { from: buyers } },
  joins: {},
  measures: [
    repurchaseMeasure(
      'buyers',
      label('成交客户', 'Accounts that bought'),
      label('赢过至少一个商机的客户数', 'Accounts with at least one deal won'),
      {},
    ),
    ...cohort(6),
    ...cohort(12),
  ],
  dimensions: [
    ...holderDimensions('repurchases', 'repurchases'),
    level('repurchases'),
    {
      id: 'repurchases.first_on',
      label: label('首次赢单日期', 'First won on'),
      kind: 'day',
      stored: 'day',
      on: { repurchases: { sql: 'f.first_on' } },
    },
  ],
  custom: customOfRow,
};
