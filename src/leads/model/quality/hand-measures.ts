/** How fast leads are met, and how they go through the hands of people and pools. */
import type { Measure } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { workingMinutes } from './working-minutes.ts';

/** Somebody who wrote before he was kept, as imports can say, waited no time. */
const minutes = '(greatest(0, extract(epoch from f.first_contact_at - f.created_at))::float8 / 60)';
const workedMinutes = workingMinutes('f.created_at', 'f.first_contact_at');
const met = 'f.first_contact_at is not null';
const due = 'f.accept_due_at is not null';
const contactSettled = `${due} and (${met} or f.accept_due_at < :asOf)`;

type Clock = { minutes: string; joins?: readonly string[] };
const byTheClock: Clock = { minutes };
const inWorkingTime: Clock = { minutes: workedMinutes, joins: ['calendar'] };

function firstContact(
  id: string,
  share: number,
  { minutes: waited, ...joined }: Clock,
  label: Label,
  definition: Label,
): Measure {
  return {
    id,
    label,
    definition,
    unit: 'minutes',
    source: 'lead',
    of: met,
    aggregate: `percentile_cont(${share}) within group (order by ${waited}) {of}`,
    ...joined,
    additive: false,
  };
}

const speed: Measure[] = [
  firstContact(
    'leads.first_contact_minutes_median',
    0.5,
    byTheClock,
    { zh: '首次联系用时中位数', en: 'Median time to first contact' },
    {
      zh: '从线索进来到第一次联系客户的分钟数的中位数，按自然时间算，夜里和周末也算；没联系过的不算',
      en: 'Minutes from a lead’s arrival to its first contact, the median, by the clock: nights and weekends count; leads not contacted do not',
    },
  ),
  firstContact(
    'leads.first_contact_minutes_p80',
    0.8,
    byTheClock,
    { zh: '首次联系用时 P80', en: 'P80 time to first contact' },
    {
      zh: '从线索进来到第一次联系客户的分钟数，80% 不超过这个值，按自然时间算，夜里和周末也算；没联系过的不算',
      en: 'Minutes from a lead’s arrival to its first contact that 80 % do not exceed, by the clock: nights and weekends count; leads not contacted do not',
    },
  ),
  firstContact(
    'leads.first_contact_working_minutes_median',
    0.5,
    inWorkingTime,
    { zh: '首次联系用时中位数（工作时间）', en: 'Median working time to first contact' },
    {
      zh: '从线索进来到第一次联系客户之间的工作分钟数的中位数：只算组织工作时间设置里的时段，周末、法定假日和自己的休息日不算，调休上班日要算；下班后进来的从下一个工作时段开始算；没联系过的不算',
      en: 'Minutes of working time between a lead’s arrival and its first contact, the median: only the organisation’s working hours count, not weekends, public holidays and its own days off, but weekends worked in exchange do; what comes after hours waits from the next working hour on; leads not contacted do not count',
    },
  ),
  firstContact(
    'leads.first_contact_working_minutes_p80',
    0.8,
    inWorkingTime,
    { zh: '首次联系用时 P80（工作时间）', en: 'P80 working time to first contact' },
    {
      zh: '从线索进来到第一次联系客户之间的工作分钟数，80% 不超过这个值；工作时间的算法同上：周末和假日不算，调休上班日要算；没联系过的不算',
      en: 'Minutes of working time between a lead’s arrival and its first contact that 80 % do not exceed: weekends and holidays do not count, weekends worked in exchange do; leads not contacted do not count',
    },
  ),
  {
    id: 'leads.met',
    label: { zh: '有首次联系时间的线索数', en: 'Leads with a first contact' },
    definition: {
      zh: '记下了首次联系时间的线索数，即首次联系用时的样本',
      en: 'Leads whose first contact is on record: what the times to first contact rest on',
    },
    unit: 'count',
    source: 'lead',
    of: met,
    aggregate: 'count(*) {of}',
    additive: true,
  },
  {
    id: 'leads.contact_settled',
    label: { zh: '联系期限已有结果的线索数', en: 'Leads with a settled contact time' },
    definition: {
      zh: '有接收期限，且期限已到或已联系的线索数，即按时联系率的分母',
      en: 'Leads with a time to accept that are contacted or past it: what the share contacted in time rests on',
    },
    unit: 'count',
    source: 'lead',
    of: contactSettled,
    aggregate: 'count(*) {of}',
    additive: true,
  },
  {
    id: 'leads.contacted_in_sla_rate',
    label: { zh: '按时联系率', en: 'Contacted in time' },
    definition: {
      zh: '首次联系不晚于接收期限的线索 ÷ 期限已到或已联系的线索；没有接收期限的不算',
      en: 'Leads first contacted by the time they were to be accepted ÷ leads contacted or past that time; leads without such a time do not count',
    },
    unit: 'percent',
    source: 'lead',
    of: contactSettled,
    aggregate: `avg((${met} and f.first_contact_at <= f.accept_due_at)::int) {of}`,
    additive: false,
  },
  {
    id: 'leads.accepted_in_sla_rate',
    label: { zh: '按时接收率', en: 'Accepted in time' },
    definition: {
      zh: '接收时间不晚于接收期限的线索 ÷ 期限已到或已接收的线索；没有接收期限的不算',
      en: 'Leads accepted by their time ÷ leads accepted or past it; leads without such a time do not count',
    },
    unit: 'percent',
    source: 'lead',
    of: `${due} and (f.accepted_at is not null or f.accept_due_at < :asOf)`,
    aggregate: `avg((f.accepted_at is not null and f.accepted_at <= f.accept_due_at)::int) {of}`,
    additive: false,
  },
];

/** How often leads changed hands in a way; a lead that did so twice counts twice. */
function movesBy(id: string, of: string, label: Label, definition: Label): Measure {
  return {
    id,
    label,
    definition,
    unit: 'count',
    source: 'move',
    of,
    aggregate: 'count(*) {of}',
    additive: true,
  };
}

const flow: Measure[] = [
  movesBy(
    'leads.assigned',
    "f.cause in ('assigned', 'hand_on')",
    { zh: '自动分配次数', en: 'Assignments' },
    {
      zh: '分配给负责人的次数，超时转派也算；一条线索分两次算两次',
      en: 'How often leads were assigned, handing on after a missed deadline included; twice for a lead assigned twice',
    },
  ),
  movesBy(
    'leads.entered_pool',
    'f.to_pool_id is not null',
    { zh: '进入公海次数', en: 'Into pools' },
    {
      zh: '线索进入公海的次数，从公海转到公海也算',
      en: 'How often leads came into a pool, from another pool too',
    },
  ),
  movesBy(
    'leads.recycled',
    "f.cause = 'recycled'",
    { zh: '自动回收次数', en: 'Recycled' },
    {
      zh: '按回收规则自动进入公海的次数',
      en: 'How often leads went back to a pool by a recycling rule',
    },
  ),
  movesBy(
    'leads.released',
    "f.cause = 'released'",
    { zh: '主动释放次数', en: 'Released' },
    { zh: '负责人主动放回公海的次数', en: 'How often owners gave leads back to a pool' },
  ),
  movesBy(
    'leads.claimed',
    "f.cause = 'claimed'",
    { zh: '领取次数', en: 'Claimed' },
    {
      zh: '从公海领取的次数；一条线索领两次算两次',
      en: 'How often leads were claimed from a pool; twice for a lead claimed twice',
    },
  ),
  movesBy(
    'leads.left_pool',
    'f.from_pool_id is not null',
    { zh: '离开公海次数', en: 'Out of pools' },
    {
      zh: '线索离开公海的次数：领取、分配或转到别的公海',
      en: 'How often leads left a pool: claimed, assigned or moved to another',
    },
  ),
  {
    id: 'leads.pool_days_median',
    label: { zh: '公海停留中位数（天）', en: 'Median days in a pool' },
    definition: {
      zh: '已离开公海的每次停留时长的中位数（24 小时为一天）；还在公海里的不算',
      en: 'How long stays in a pool that have ended took, the median in days of 24 hours; stays that go on do not count',
    },
    unit: 'days',
    source: 'move',
    of: 'f.from_pool_id is not null and f.held_seconds is not null',
    aggregate: 'percentile_cont(0.5) within group (order by f.held_seconds::float8 / 86400) {of}',
    additive: false,
  },
];

export const handMeasures: readonly Measure[] = [...speed, ...flow];

/** Buckets of the time to first contact, in minutes, and their names. */
export const speedBuckets = [
  { value: 'within_5m', upTo: 5, label: { zh: '5 分钟内', en: 'Within 5 min' } },
  { value: 'within_30m', upTo: 30, label: { zh: '5–30 分钟', en: '5–30 min' } },
  { value: 'within_1h', upTo: 60, label: { zh: '30–60 分钟', en: '30–60 min' } },
  { value: 'within_4h', upTo: 240, label: { zh: '1–4 小时', en: '1–4 h' } },
  { value: 'within_1d', upTo: 1440, label: { zh: '4–24 小时', en: '4–24 h' } },
  { value: 'later', upTo: null, label: { zh: '超过 1 天', en: 'Over a day' } },
] as const;

const workingDayLabels: Readonly<Record<string, Label>> = {
  within_1d: { zh: '4 小时–1 个工作日', en: '4 h–1 working day' },
  later: { zh: '超过 1 个工作日', en: 'Over a working day' },
};

/** The same in working time: the last two turn on a working day of the organisation. */
export const workingSpeedBuckets = speedBuckets.map(({ value, upTo, label }) => ({
  value,
  upTo: value === 'within_1d' ? 'calendar.length' : upTo,
  label: workingDayLabels[value] ?? label,
}));

type Bucket = { value: string; upTo: number | string | null };

function bucketOf(minutesWaited: string, buckets: readonly Bucket[]): string {
  const cases = buckets.map(({ value, upTo }) =>
    upTo === null ? `else '${value}'` : `when waited <= ${upTo} then '${value}'`,
  );
  return `(case when ${met} then (select case ${cases.join(' ')} end from (select ${minutesWaited} as waited) w) end)`;
}

/** The bucket of a lead; null when nobody has contacted it. */
export const speedBucket = bucketOf(minutes, speedBuckets);
/** The same by its working minutes; takes the join `calendar`. */
export const workingSpeedBucket = bucketOf(workedMinutes, workingSpeedBuckets);
