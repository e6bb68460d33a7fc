/** The states of a quote's version, and what may be done in each. */
import type { FieldOption } from '../../platform/model/fields.ts';

export const quoteStates = [
  'draft',
  'in_approval',
  'approved',
  'sent',
  'accepted',
  'declined',
  'expired',
  'superseded',
] as const;
export type QuoteState = (typeof quoteStates)[number];

export const stateOptions: readonly FieldOption[] = [
  { value: 'draft', label: { zh: '草稿', en: 'Draft' }, color: 'neutral' },
  { value: 'in_approval', label: { zh: '审批中', en: 'In approval' }, color: 'amber' },
  { value: 'approved', label: { zh: '已批准', en: 'Approved' }, color: 'blue' },
  { value: 'sent', label: { zh: '已发出', en: 'Sent' }, color: 'blue' },
  { value: 'accepted', label: { zh: '客户已接受', en: 'Accepted' }, color: 'green' },
  { value: 'declined', label: { zh: '客户已谢绝', en: 'Declined' }, color: 'red' },
  { value: 'expired', label: { zh: '已过期', en: 'Expired' }, color: 'neutral' },
  { value: 'superseded', label: { zh: '已被新版取代', en: 'Superseded' }, color: 'neutral' },
];

/** Only a draft is written: what others have seen stays as they saw it. */
export function isWritable(state: QuoteState): boolean {
  return state === 'draft';
}

/** Has it been with the customer? Such a version is kept for good. */
export function wasSent(state: QuoteState, sentAt: string | null): boolean {
  return sentAt !== null || ['sent', 'accepted', 'declined', 'expired'].includes(state);
}

/** May it go to the customer? `needsApproval` while a flow applies and nobody has approved it. */
export function isSendable(state: QuoteState, needsApproval: boolean): boolean {
  return state === 'approved' || (state === 'draft' && !needsApproval) || state === 'sent';
}

/** A sent quote whose last day has passed in the organisation's calendar; a quote without one stays open. */
export function isExpired(quote: { state: QuoteState; validUntil: string | null }, today: string): boolean {
  return quote.state === 'expired' || (quote.validUntil !== null && quote.validUntil < today);
}

/** Fields that may change whatever the state: who looks after it, and notes of our own. */
export const alwaysWritable: ReadonlySet<string> = new Set(['owner', 'team', 'description', 'external_id']);
