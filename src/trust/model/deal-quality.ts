import type { CompletenessCheck, QualityCheck, QualityOfObject } from './quality-check.ts';
import { isFilled } from './quality-check.ts';

const open = "k.outcome = 'open'";
const today = '(:asOf::timestamptz at time zone :timeZone::text)::date';

const complete: readonly CompletenessCheck[] = [
  {
    id: 'deal.account',
    label: { zh: '客户', en: 'Account' },
    field: 'account',
    met: 'k.account_id is not null',
    weight: 15,
  },
  {
    id: 'deal.contact',
    label: { zh: '联系人', en: 'Contact' },
    field: 'contact',
    met: `(k.contact_id is not null or exists (
      select 1 from deal_contact c where c.tenant_id = k.tenant_id and c.deal_id = k.id))`,
    weight: 20,
  },
  {
    id: 'deal.amount',
    label: { zh: '金额', en: 'Amount' },
    field: 'amount',
    met: 'k.amount > 0',
    weight: 15,
  },
  {
    id: 'deal.expected_close',
    label: { zh: '预计成交日期', en: 'Expected close' },
    field: 'expected_close_on',
    of: open,
    met: 'k.expected_close_on is not null',
    weight: 15,
  },
  {
    id: 'deal.next_step',
    label: { zh: '下一步', en: 'Next step' },
    field: 'next_step',
    of: open,
    met: isFilled('next_step'),
    weight: 10,
  },
  {
    id: 'deal.next_step_on',
    label: { zh: '下一步日期', en: 'Next step on' },
    field: 'next_step_on',
    of: open,
    met: 'k.next_step_on is not null',
    weight: 10,
  },
  {
    id: 'deal.product',
    label: { zh: '产品', en: 'Product' },
    field: 'product',
    met: 'k.product_id is not null',
    weight: 10,
  },
  {
    id: 'deal.source',
    label: { zh: '来源', en: 'Source' },
    field: 'source',
    met: isFilled('source'),
    weight: 5,
  },
];

const valid: readonly QualityCheck[] = [
  {
    id: 'deal.expected_close_ahead',
    label: { zh: '预计成交日期未过期', en: 'Expected close not gone by' },
    field: 'expected_close_on',
    of: `${open} and k.expected_close_on is not null`,
    met: `k.expected_close_on >= ${today}`,
  },
  {
    id: 'deal.next_step_ahead',
    label: { zh: '下一步逾期不超过 30 天', en: 'Next step overdue by no more than 30 days' },
    field: 'next_step_on',
    of: `${open} and k.next_step_on is not null`,
    met: `k.next_step_on >= ${today} - 30`,
  },
];

/** A deal: who it is with, what it is worth, when it should close, what comes next. Fresh while there was talk within 14 days. */
export const dealQuality: QualityOfObject = {
  object: 'deal',
  label: { zh: '商机', en: 'Deals' },
  table: 'deal',
  of: 'k.deleted_at is null',
  complete,
  valid,
  touched: 'greatest(k.last_contact_at, k.created_at)',
  freshOf: open,
  freshDays: 14,
};
