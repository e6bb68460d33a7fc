import { label } from '../../../insights/model/cube-parts.ts';
import type { FieldOption } from '../../../platform/model/fields.ts';

/** What activities are about. */
export const subjectOptions: readonly FieldOption[] = [
  { value: 'lead', label: label('线索', 'Lead') },
  { value: 'account', label: label('客户', 'Account') },
  { value: 'contact', label: label('联系人', 'Contact') },
  { value: 'deal', label: label('商机', 'Deal') },
  { value: 'quote', label: label('报价', 'Quote') },
  { value: 'contract', label: label('合同', 'Contract') },
  { value: 'case', label: label('服务单', 'Case') },
  { value: 'delivery', label: label('交付单', 'Delivery') },
];

/** The list behind a number names each activity and leads to what it is about. */
export const activityLine = {
  title: 'f.title',
  at: 'f.created_at',
  object: 'f.subject_object',
  recordId: 'f.subject_id',
};
