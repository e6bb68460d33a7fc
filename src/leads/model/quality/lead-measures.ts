/** What is measured of leads themselves: how many came, were taken up, were of no use, became deals. */
import type { Measure } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';

const valid = "f.status <> 'disqualified'";
const accepted = 'f.accepted_at is not null';
const contacted = "(f.first_contact_at is not null or f.status in ('qualified', 'converted'))";
const disqualified = "f.status = 'disqualified'";
const returned = 'f.returned_at is not null';
const converted = "f.status = 'converted'";
/** Nothing will become of it any more, or everything has. */
const closed = `(${disqualified} or ${converted} and (f.deal_id is null or f.deal_outcome <> 'open'))`;
const open = "f.status in ('new', 'working', 'qualified')";

/** A number of leads; `of` says which. */
function countOf(id: string, label: Label, definition: Label, of?: string): Measure {
  return {
    id,
    label,
    definition,
    unit: 'count',
    source: 'lead',
    ...(of && { of }),
    aggregate: 'count(*) {of}',
    additive: true,
  };
}

/** A share of all leads; drilling down finds all of them. */
function shareOf(id: string, label: Label, definition: Label, condition: string): Measure {
  return {
    id,
    label,
    definition,
    unit: 'percent',
    source: 'lead',
    aggregate: `avg((${condition})::int)`,
    additive: false,
  };
}

const counts: Measure[] = [
  countOf(
    'leads.count',
    { zh: '线索数', en: 'Leads' },
    {
      zh: '线索的数量，无论现在结果如何；合并掉的和已删除的不算',
      en: 'How many leads came, whatever became of them; merged and deleted ones do not count',
    },
  ),
  countOf(
    'leads.open',
    { zh: '跟进中线索数', en: 'Open leads' },
    { zh: '待联系、跟进中和已确认的线索数量', en: 'How many leads are new, being worked or qualified' },
    open,
  ),
  countOf(
    'leads.valid',
    { zh: '有效线索数', en: 'Valid leads' },
    { zh: '没有判为无效的线索数量', en: 'How many leads were not disqualified' },
    valid,
  ),
  countOf(
    'leads.accepted',
    { zh: '已接收线索数', en: 'Accepted leads' },
    { zh: '负责人已接收的线索数量', en: 'How many leads their owner accepted' },
    accepted,
  ),
  countOf(
    'leads.contacted',
    { zh: '已联系线索数', en: 'Contacted leads' },
    {
      zh: '联系过客户的线索数量；已确认和已转商机的视为联系过',
      en: 'How many leads were contacted; qualified and converted ones count as contacted',
    },
    contacted,
  ),
  countOf(
    'leads.disqualified',
    { zh: '无效线索数', en: 'Disqualified leads' },
    { zh: '判为无效的线索数量', en: 'How many leads were disqualified' },
    disqualified,
  ),
  countOf(
    'leads.returned',
    { zh: '退回线索数', en: 'Returned leads' },
    {
      zh: '销售退回过市场的线索数量，之后重新分出去的也算',
      en: 'How many leads sales gave back to marketing, those sent on again since included',
    },
    returned,
  ),
  countOf(
    'leads.converted',
    { zh: '已转化线索数', en: 'Converted leads' },
    {
      zh: '已转成客户或商机的线索数量；撤销转化的不算',
      en: 'How many leads were converted to an account or a deal; undone conversions do not count',
    },
    converted,
  ),
  countOf(
    'leads.closed',
    { zh: '已有结果的线索数', en: 'Settled leads' },
    {
      zh: '判为无效的，和转化后商机已赢单或输单（或没有商机）的线索数量',
      en: 'How many leads were disqualified, or converted with a deal that is won or lost (or without a deal)',
    },
    closed,
  ),
];

const rates: Measure[] = [
  shareOf(
    'leads.valid_rate',
    { zh: '有效率', en: 'Valid rate' },
    {
      zh: '有效线索数 ÷ 线索数；没有线索时为空',
      en: 'Valid leads ÷ leads; empty without leads',
    },
    valid,
  ),
  shareOf(
    'leads.accepted_rate',
    { zh: '接收率', en: 'Accepted rate' },
    {
      zh: '已接收线索数 ÷ 线索数；没有线索时为空',
      en: 'Accepted leads ÷ leads; empty without leads',
    },
    accepted,
  ),
  shareOf(
    'leads.contacted_rate',
    { zh: '联系率', en: 'Contacted rate' },
    {
      zh: '已联系线索数 ÷ 线索数；没有线索时为空',
      en: 'Contacted leads ÷ leads; empty without leads',
    },
    contacted,
  ),
  shareOf(
    'leads.returned_rate',
    { zh: '退回率', en: 'Returned rate' },
    {
      zh: '退回线索数 ÷ 线索数；没有线索时为空',
      en: 'Returned leads ÷ leads; empty without leads',
    },
    returned,
  ),
  shareOf(
    'leads.conversion_rate',
    { zh: '线索转化率', en: 'Lead conversion rate' },
    {
      zh: '已转化线索数 ÷ 线索数，跟进中的也在分母里；没有线索时为空',
      en: 'Converted leads ÷ leads, open ones included; empty without leads',
    },
    converted,
  ),
  shareOf(
    'leads.maturity',
    { zh: '成熟度', en: 'Maturity' },
    {
      zh: '已有结果的线索数 ÷ 线索数；不到 80% 时各项转化率还会变',
      en: 'Settled leads ÷ leads; below 80 % the rates will still change',
    },
    closed,
  ),
];

const places: Measure[] = [
  countOf(
    'leads.in_pool',
    { zh: '公海线索数', en: 'Leads in pools' },
    { zh: '现在在公海里的线索数量', en: 'How many leads lie in a pool now' },
    'f.pool_id is not null',
  ),
  countOf(
    'leads.unassigned',
    { zh: '待分配线索数', en: 'Unassigned leads' },
    {
      zh: '既没有负责人也不在公海、还没有结果的线索数量',
      en: 'How many open leads have no owner and lie in no pool',
    },
    `f.owner_id is null and f.pool_id is null and ${open}`,
  ),
  countOf(
    'leads.waiting',
    { zh: '待联系线索数', en: 'Leads waiting' },
    {
      zh: '有负责人、还没联系过客户的线索数量',
      en: 'How many leads have an owner who has not contacted them yet',
    },
    `f.owner_id is not null and f.first_contact_at is null and f.status = 'new'`,
  ),
];

export const leadMeasures: readonly Measure[] = [...counts, ...rates, ...places];
