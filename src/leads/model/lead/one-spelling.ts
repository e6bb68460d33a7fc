import type { Values } from '../../../records/model/field-schema.ts';
import { readPhone } from '../../../records/model/reading/read-phone.ts';

/** The same values with each phone number, e-mail and WeChat in one spelling, so that one person is found by any. */
export function inOneSpelling(values: Values): Values {
  const spelt: Values = { ...values };
  for (const field of ['mobile', 'phone']) {
    const phone = typeof values[field] === 'string' ? readPhone(values[field]) : null;
    if (phone?.ok) spelt[field] = phone.value;
  }
  if (typeof values['email'] === 'string') spelt['email'] = values['email'].trim().toLowerCase();
  if (typeof values['wechat'] === 'string') spelt['wechat'] = values['wechat'].trim();
  return spelt;
}
