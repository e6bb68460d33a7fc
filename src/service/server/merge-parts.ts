/** Cases hang on accounts and contacts: when those are merged, cases and what was said of them go along. */
import { hangingRows, type MergePart } from '../../accounts/server/index.ts';
import type { Label } from '../../platform/model/label.ts';

const label: Label = { zh: '服务单', en: 'Cases' };

const deliveries: Label = { zh: '交付单', en: 'Deliveries' };

export const serviceMergeParts: readonly MergePart[] = [
  hangingRows({
    of: 'account',
    name: 'cases',
    label,
    weighs: true,
    table: 'service_case',
    column: 'account_id',
  }),
  hangingRows({
    of: 'account',
    name: 'satisfaction',
    label: { zh: '满意度', en: 'Satisfaction' },
    isSilent: true,
    table: 'satisfaction',
    column: 'account_id',
    isUnversioned: true,
  }),
  hangingRows({
    of: 'contact',
    name: 'cases',
    label,
    weighs: true,
    table: 'service_case',
    column: 'contact_id',
  }),
  hangingRows({
    of: 'account',
    name: 'deliveries',
    label: deliveries,
    weighs: true,
    table: 'delivery',
    column: 'account_id',
  }),
  hangingRows({
    of: 'contact',
    name: 'deliveries',
    label: deliveries,
    table: 'delivery',
    column: 'contact_id',
  }),
  ...(['return_visit', 'survey_request'] as const).map((table) =>
    hangingRows({
      of: 'account',
      name: table,
      label: { zh: '回访和问卷', en: 'Visits and surveys' },
      isSilent: true,
      table,
      column: 'account_id',
      isUnversioned: true,
    }),
  ),
];
