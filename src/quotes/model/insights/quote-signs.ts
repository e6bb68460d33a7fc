/** What quotes tell of a deal that passed a stage. */
import type { Sign } from '../../../insights/model/measure.ts';

/** From this discount on a quote is a deep one. */
const deepDiscount = 0.15;
const quotes = `select 1 from quote q where q.tenant_id = f.tenant_id and q.deal_id = f.deal_id
  and q.deleted_at is null and q.sent_at < f.left_at`;

export const quoteSigns: readonly Sign[] = [
  {
    id: 'deep-discount',
    label: { zh: '报价折扣达到 15%', en: 'Quoted with a discount of 15 % or more' },
    advice: {
      zh: '先谈价值再谈价格：折扣要换条件，15% 以上先一起过价值清单',
      en: 'Talk about value before price: trade discounts for terms, and go through the value list from 15 % on',
    },
    sql: `exists (${quotes} and q.discount_rate >= ${deepDiscount})`,
    fields: ['quote.discount_rate'],
  },
  {
    id: 'late-quote',
    label: { zh: '进入阶段五天内没有发出报价', en: 'No quote within five days after entering' },
    advice: {
      zh: '用标准报价模板把首次报价压到五天以内',
      en: 'Bring the first quote below five days by the standard template',
    },
    sql: `exists (${quotes} and q.sent_at >= f.entered_at + interval '5 days')
      and not exists (${quotes} and q.sent_at < f.entered_at + interval '5 days')`,
  },
];
