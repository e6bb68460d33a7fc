/** What is found out about an account by the clock: nobody types it, lists and rules ask for it as for any field. */
import type { Field } from '../../../platform/model/fields.ts';

const score = (id: string, zh: string, en: string): Field => ({
  id,
  label: { zh, en },
  kind: 'integer',
  column: id,
  readOnly: true,
  hint: {
    zh: '1–5 分，5 分最好；统计期内没有成交时为空',
    en: '1 to 5, 5 is best; empty without a purchase in the window',
  },
});

export const standingFields: readonly Field[] = [
  {
    id: 'segment',
    label: { zh: '客户分层', en: 'Tier' },
    kind: 'reference',
    references: 'segment',
    column: 'segment_id',
    readOnly: true,
    listed: true,
    reportable: true,
  },
  {
    id: 'value_class',
    label: { zh: '价值等级（ABC）', en: 'Value class (ABC)' },
    kind: 'select',
    column: 'value_class',
    options: [
      { value: 'a', label: { zh: 'A 类', en: 'A' }, color: 'green' },
      { value: 'b', label: { zh: 'B 类', en: 'B' }, color: 'blue' },
      { value: 'c', label: { zh: 'C 类', en: 'C' }, color: 'neutral' },
    ],
    readOnly: true,
    reportable: true,
  },
  score('recency', 'R 最近成交', 'R recency'),
  score('frequency', 'F 成交频次', 'F frequency'),
  score('monetary', 'M 成交金额', 'M money'),
  {
    id: 'last_won_on',
    label: { zh: '最近成交日', en: 'Last won on' },
    kind: 'day',
    column: 'last_won_on',
    readOnly: true,
  },
  {
    id: 'last_talk_at',
    label: { zh: '最近联系时间', en: 'Last talk at' },
    kind: 'instant',
    column: 'last_talk_at',
    readOnly: true,
  },
  {
    id: 'contact_due_on',
    label: { zh: '应联系日', en: 'Contact due on' },
    kind: 'day',
    column: 'contact_due_on',
    readOnly: true,
    hint: {
      zh: '按所在分层的联系节奏，从上次联系算起',
      en: 'By the cadence of the tier, from the last talk on',
    },
  },
];
