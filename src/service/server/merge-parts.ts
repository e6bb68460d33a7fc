/** Cases hang on accounts and contacts: when those are merged, cases and what was said of them go along. */
import { hangingRows, type MergePart } from '../../accounts/server/index.ts';
import type { Label } from '../../platform/model/label.ts';

const label: Label = { zh: '服务单', en: 'Cases' };

export const serviceMergeParts: readonly MergePart[] = [
  hangingRows({
    of: 'account',
    name: 'cases',
    label,
    weighs: true,
    table: 'service_case',
    column: 'account_id',
    mirrors: [{ table: 'satisfaction', rowColumn: 'case_id', column: 'account_id' }],
  }),
  hangingRows({
    of: 'contact',
    name: 'cases',
    label,
    weighs: true,
    table: 'service_case',
    column: 'contact_id',
  }),
];
