/** What hangs on leads, and that leads hang on the accounts and contacts they became. */
import { activityParts, hangingRows, type MergePart } from '../../../accounts/server/index.ts';
import type { Label } from '../../../platform/model/label.ts';

const leads: Label = { zh: '线索', en: 'Leads' };

export const leadMergeParts: readonly MergePart[] = [
  hangingRows({ of: 'account', name: 'leads', label: leads, table: 'lead', column: 'account_id' }),
  hangingRows({ of: 'contact', name: 'leads', label: leads, table: 'lead', column: 'contact_id' }),
  hangingRows({
    of: 'lead',
    name: 'touches',
    label: { zh: '触点', en: 'Touches' },
    table: 'lead_touch',
    column: 'lead_id',
    isUnversioned: true,
  }),
  hangingRows({
    of: 'lead',
    name: 'moves',
    label: { zh: '归属变更', en: 'Changes of hands' },
    table: 'lead_move',
    column: 'lead_id',
    isUnversioned: true,
  }),
  ...activityParts('lead'),
];
