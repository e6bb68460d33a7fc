/** How customers are engaged with us, as insights tell it: who was talked with lately, who fell silent, and what their scores are. */
import { label, measuring, share, splitting, today } from '../../../insights/model/cube-parts.ts';
import type { Dimension, Measure, SqlText } from '../../../insights/model/measure.ts';
import { standingFields } from './standing-fields.ts';

const measure = measuring('accounts', 'accounts');
const by = splitting('accounts', 'accounts');

/** A customer who was not talked with for so many days is silent; talks are compared with as many days before. */
const silentDays = 90;

const daysSilent = `(${today} - (f.last_talk_at at time zone :timeZone::text)::date)`;
const isEngaged = `coalesce(${daysSilent} <= ${silentDays}, false)`;
const since = (days: number): SqlText => `n.at > :asOf::timestamptz - interval '${days} days'`;

/** Fewer than half as many talks as in as many days before. */
const isCooling = `(
  select 2 * count(*) filter (where ${since(silentDays)}) < count(*) filter (where not ${since(silentDays)})
  from note n where n.tenant_id = f.tenant_id and n.account_id = f.account_id and n.kind <> 'note' and n.deleted_at is null
    and ${since(2 * silentDays)} and n.at <= :asOf::timestamptz)`;

/** The first band whose days are not passed is the customer's. */
const silenceBands = [
  { value: '30', label: label('30 天内联系过', 'Within 30 days'), sql: `${daysSilent} <= 30` },
  { value: '60', label: label('31–60 天', '31 to 60 days'), sql: `${daysSilent} <= 60` },
  { value: '90', label: label('61–90 天', '61 to 90 days'), sql: `${daysSilent} <= ${silentDays}` },
  { value: '180', label: label('91–180 天', '91 to 180 days'), sql: `${daysSilent} <= 180` },
  { value: 'more', label: label('180 天以上', 'Over 180 days'), sql: `${daysSilent} > 180` },
  { value: 'never', label: label('从未联系', 'Never'), sql: 'true' },
] as const;

export const engagementMeasures: readonly Measure[] = [
  measure(
    'engaged',
    label('有互动的客户', 'Engaged accounts'),
    label(`最近 ${silentDays} 天内沟通过的客户数`, `Accounts talked with in the last ${silentDays} days`),
    { of: isEngaged, fields: ['account.last_talk_at'] },
  ),
  measure(
    'engaged_rate',
    label('客户互动率', 'Engagement'),
    label(
      `最近 ${silentDays} 天内沟通过的客户 ÷ 全部客户；没有客户时为空`,
      `Accounts talked with in the last ${silentDays} days ÷ all accounts; empty without any`,
    ),
    { ...share('true', isEngaged), fields: ['account.last_talk_at'] },
  ),
  measure(
    'silent',
    label('沉默的客户', 'Silent accounts'),
    label(
      `超过 ${silentDays} 天没有沟通的客户数，从未沟通的也算`,
      `Accounts not talked with for more than ${silentDays} days, those never talked with included`,
    ),
    { of: `not ${isEngaged}`, fields: ['account.last_talk_at'] },
  ),
  measure(
    'cooling',
    label('互动转冷的客户', 'Cooling accounts'),
    label(
      `最近 ${silentDays} 天的沟通不到之前 ${silentDays} 天一半的客户数；两段时间都没有沟通的不算`,
      `Accounts with fewer than half as many talks in the last ${silentDays} days as in the ${silentDays} before; those without any talk do not count`,
    ),
    { of: isCooling },
  ),
  measure(
    'lapsed',
    label('流失的老客户', 'Lapsed customers'),
    label(
      '成交过、但在评分的统计期内没有再成交的客户数',
      'Accounts that bought once, but not in the window that scores are made of',
    ),
    { of: 'f.last_won_on is not null and f.recency is null', fields: ['account.last_won_on'] },
  ),
];

const scores = ['5', '4', '3', '2', '1'].map((value) => ({ value, label: label(`${value} 分`, value) }));

const scored = (id: 'recency' | 'frequency' | 'monetary'): Dimension => ({
  ...by.select(id, standingFields.find((field) => field.id === id)!.label, `f.${id}::text`, scores),
  ordered: true,
  fields: [`account.${id}`],
});

export const engagementDimensions: readonly Dimension[] = [
  {
    ...by.select(
      'silence',
      label('多久没联系', 'Time since the last talk'),
      `(case ${silenceBands.map(({ value, sql }) => `when ${sql} then '${value}'`).join(' ')} end)`,
      silenceBands.map(({ value, label }) => ({ value, label })),
    ),
    ordered: true,
    fields: ['account.last_talk_at'],
  },
  scored('recency'),
  scored('frequency'),
  scored('monetary'),
  {
    ...by.day('last_talk_on', label('最近联系日', 'Last talked on'), 'f.last_talk_at'),
    fields: ['account.last_talk_at'],
  },
];
