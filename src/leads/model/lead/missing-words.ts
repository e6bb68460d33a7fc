/** What a lead lacks, in words and as faults that a form can show at its fields. */
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { FieldFault } from '../../../platform/model/refusal.ts';
import type { Missing } from './step-rules.ts';

/** What is missing, as a noun: the field's name, a contact, what the customer needs. */
export function nameOfMissing(missing: Missing, fields: readonly Field[]): Label {
  switch (missing.kind) {
    case 'contact':
      return {
        zh: `${missing.days} 天内的联系记录`,
        en: `a contact noted within ${missing.days} days`,
      };
    case 'need':
      return missing.length < 5
        ? { zh: '客户需求', en: 'what they need' }
        : {
            zh: `客户需求（至少 ${missing.length} 个字）`,
            en: `what they need, in ${missing.length} characters or more`,
          };
    case 'field':
      return (
        fields.find((field) => field.id === missing.field)?.label ?? { zh: missing.field, en: missing.field }
      );
  }
}

const pathOf = { contact: 'last_contact_at', need: 'need' } as const;

/** The fault at the field that lacks it; a contact that was not noted is told at `last_contact_at`. */
export function faultOfMissing(missing: Missing, fields: readonly Field[]): FieldFault {
  const path = missing.kind === 'field' ? missing.field : pathOf[missing.kind];
  return { path, code: 'required', label: nameOfMissing(missing, fields) };
}
