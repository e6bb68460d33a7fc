import { accountFields } from '../../../../accounts/model/account-fields.ts';
import { contactFields } from '../../../../accounts/model/contact-fields.ts';
import { dealFields } from '../../../../deals/model/deal-fields.ts';
import { leadFields } from '../../../../leads/model/lead/lead-fields.ts';
import type { Label } from '../../../../platform/model/label.ts';
import type { FillObject } from '../../../model/fill/form.ts';

export const objectLabels: Readonly<Record<FillObject, Label>> = {
  deal: dealFields.label,
  lead: leadFields.label,
  account: accountFields.label,
  contact: contactFields.label,
};
