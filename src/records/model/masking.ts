/** What a role sees of a field it may only see masked: enough to recognise, not enough to use. */
import type { FieldKind } from '../../platform/model/fields.ts';

/**
 * The value with its middle hidden: 138****1234, z***@x.cn, ***. Values that cannot be shown in part (days, options,
 * references) become null; an empty value stays empty.
 */
export function maskValue(kind: FieldKind, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'money') return '***';
  if (typeof value !== 'string') return null;
  if (kind === 'phone') return maskPhone(value);
  if (kind === 'email') return maskEmail(value);
  if (kind === 'text' || kind === 'long_text' || kind === 'url') return `${[...value][0]}***`;
  return null;
}

function maskPhone(phone: string): string {
  return phone.length < 9 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${[...email][0]}***${email.slice(at)}`;
}
