/** Contracts hang on accounts and contacts: when those are merged, they go along. The names in a contract stay as agreed. */
import { hangingRows, type MergePart } from '../../accounts/server/index.ts';
import type { Label } from '../../platform/model/label.ts';

const label: Label = { zh: '合同', en: 'Contracts' };

export const contractMergeParts: readonly MergePart[] = [
  hangingRows({
    of: 'account',
    name: 'contracts',
    label,
    weighs: true,
    table: 'contract',
    column: 'account_id',
  }),
  hangingRows({ of: 'contact', name: 'contracts', label, table: 'contract', column: 'contact_id' }),
];
