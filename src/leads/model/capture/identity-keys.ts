/** What tells one person from another: the numbers and addresses somebody can be reached by, in one spelling each. */
import type { Values } from '../../../records/model/field-schema.ts';
import { isMadeUp } from '../lead/lead-name.ts';
import { readPhone } from '../../../records/model/reading/read-phone.ts';

/** `isShared`: several people may have it (a switchboard, a mailbox of a department), so the name must agree, too. */
export type IdentityKey = { kind: 'phone' | 'email' | 'wechat'; value: string; isShared: boolean };

const mailboxes =
  /^(?:info|sales|service|support|contact|admin|office|hr|job|jobs|marketing|market|kefu|hello|mail|web|webmaster|purchase|purchasing|caigou|xiaoshou|business|postmaster|noreply|no-reply)\d*@/;

/** The keys of a lead's values (funnel.md §15, the exact ones): phones by their digits, e-mail and WeChat in lower case. */
export function identityKeysOf(values: Values): IdentityKey[] {
  const keys = [...phoneKeys(values), ...emailKeys(values), ...wechatKeys(values)];
  return keys.filter(
    (key, index) => keys.findIndex((one) => one.kind === key.kind && one.value === key.value) === index,
  );
}

function phoneKeys(values: Values): IdentityKey[] {
  return ['mobile', 'phone'].flatMap((field): IdentityKey[] => {
    const phone = readPhone(textOf(values[field]));
    if (!phone.ok) return [];
    const isMobile = /^1[3-9]\d{9}$/.test(phone.value) || (field === 'mobile' && phone.value.startsWith('+'));
    return [{ kind: 'phone', value: phone.value, isShared: !isMobile }];
  });
}

function emailKeys(values: Values): IdentityKey[] {
  const email = textOf(values['email']).toLowerCase();
  return email === '' ? [] : [{ kind: 'email', value: email, isShared: mailboxes.test(email) }];
}

function wechatKeys(values: Values): IdentityKey[] {
  const wechat = textOf(values['wechat']).toLowerCase();
  return wechat === '' ? [] : [{ kind: 'wechat', value: wechat, isShared: false }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Could both be one person? A name that nobody gave agrees with any. */
export function namesAgree(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((name) =>
    isMadeUp(textOf(name)) ? '' : textOf(name).replace(/\s/g, '').toLowerCase(),
  );
  return !first || !second || first === second;
}
