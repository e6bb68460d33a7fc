/** Deals hang on accounts and contacts: when those are merged, deals go along and speak for the record that has most. */
import { hangingRows, type MergePart } from '../../accounts/server/index.ts';
import type { Label } from '../../platform/model/label.ts';
import { dealContactPart } from './process/deal-contact-parts.ts';

const label: Label = { zh: '商机', en: 'Deals' };

export const dealMergeParts: readonly MergePart[] = [
  hangingRows({
    of: 'account',
    name: 'deals',
    label,
    weighs: true,
    table: 'deal',
    column: 'account_id',
    mirrors: [
      { table: 'deal_fact', rowColumn: 'deal_id', column: 'account_id' },
      { table: 'visit_fact', rowColumn: 'deal_id', column: 'account_id' },
    ],
  }),
  hangingRows({ of: 'contact', name: 'deals', label, weighs: true, table: 'deal', column: 'contact_id' }),
  dealContactPart,
];
