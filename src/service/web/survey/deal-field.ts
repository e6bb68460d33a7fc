import type { Field } from '../../../platform/model/fields.ts';

/** Which deal a survey is asked about. */
export const dealField: Field = {
  id: 'deal',
  label: { zh: '商机', en: 'Deal' },
  kind: 'reference',
  references: 'deal',
  required: true,
};
