import type { OpenField } from '../record-type.ts';

/** Where a phone number, an e-mail or a web address leads; undefined for what leads nowhere or is shown masked. */
export function outsideHref(field: OpenField, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '' || field.reach === 'masked') return undefined;
  if (field.kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (field.kind === 'email') return `mailto:${value}`;
  return field.kind === 'url' && /^https?:\/\//i.test(value) ? value : undefined;
}
