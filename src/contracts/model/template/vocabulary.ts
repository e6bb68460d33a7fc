/** What a Word template of a contract can speak of: `{{合同编号}}` for a value, `{{#明细}} … {{/明细}}` around what is repeated. */
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';

/** `id` is what is kept; a template writes the label, in Chinese or in English. */
export type Variable = { id: string; label: Label };

export type Block = { id: 'lines' | 'plan'; label: Label; columns: readonly Variable[] };

export type Vocabulary = { values: readonly Variable[]; blocks: readonly Block[] };

const variable = (id: string, zh: string, en: string): Variable => ({ id, label: { zh, en } });

/** Counted from the contract, not entered in a field of it. */
const reckoned: readonly Variable[] = [
  variable('amount_in_words', '合同金额大写', 'Amount in words'),
  variable('net', '不含税金额', 'Net amount'),
  variable('lesser', '整单优惠', 'Taken off the whole'),
  variable('today', '今天', 'Today'),
  variable('author', '经办人', 'Author'),
];

const blocks: readonly Block[] = [
  {
    id: 'lines',
    label: { zh: '明细', en: 'Lines' },
    columns: [
      variable('number', '序号', 'No.'),
      variable('name', '名称', 'Item'),
      variable('unit', '单位', 'Unit'),
      variable('quantity', '数量', 'Quantity'),
      variable('unit_price', '单价', 'Unit price'),
      variable('discount', '折扣', 'Discount'),
      variable('tax_rate', '税率', 'Tax rate'),
      variable('net', '未税金额', 'Without tax'),
      variable('tax', '税额', 'Tax'),
      variable('gross', '价税合计', 'With tax'),
    ],
  },
  {
    id: 'plan',
    label: { zh: '付款计划', en: 'Payment plan' },
    columns: [
      variable('number', '序号', 'No.'),
      variable('name', '期次', 'Instalment'),
      variable('due', '应收日', 'Due'),
      variable('share', '比例', 'Share'),
      variable('amount', '金额', 'Amount'),
    ],
  },
];

/** What the product keeps for itself: no customer reads it. */
const unspoken: ReadonlySet<string> = new Set([
  'state',
  'received',
  'open_amount',
  'next_due_on',
  'ended_on',
  'end_reason',
  'special_terms',
  'renewal_deal',
  'external_id',
  'created_at',
  'updated_at',
  'team',
]);

/** Every variable, from the fields of a contract as the organisation has them. Of two that are written alike the first stands. */
export function vocabularyOf(fields: readonly Pick<Field, 'id' | 'label'>[]): Vocabulary {
  const spoken = fields.filter(({ id }) => !unspoken.has(id)).map(({ id, label }) => ({ id, label }));
  const taken = new Set<string>();
  const values = [...spoken, ...reckoned].filter(({ label }) => {
    const names = [writtenAs(label.zh), writtenAs(label.en)];
    const isFree = names.every((name) => !taken.has(name));
    if (isFree) for (const name of names) taken.add(name);
    return isFree;
  });
  return { values, blocks };
}

/** A name as it is compared: spaces, width and case do not matter. */
export function writtenAs(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

/** The one that is written so. */
export function named<T extends { label: Label }>(all: readonly T[], name: string): T | undefined {
  const written = writtenAs(name);
  return all.find(({ label }) => writtenAs(label.zh) === written || writtenAs(label.en) === written);
}
