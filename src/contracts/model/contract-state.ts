/** The states of a contract, which may follow which, and what of it stands fast in each. */
import type { FieldOption } from '../../platform/model/fields.ts';
import type { RefusalReason } from '../../platform/model/refusal.ts';
import { contractRefusals } from './refusals.ts';

export const contractStates = [
  'draft',
  'in_approval',
  'approved',
  'sent',
  'signed',
  'in_force',
  'ended',
  'terminated',
] as const;
export type ContractState = (typeof contractStates)[number];

export const stateOptions: readonly FieldOption[] = [
  { value: 'draft', label: { zh: '草稿', en: 'Draft' }, color: 'neutral' },
  { value: 'in_approval', label: { zh: '审批中', en: 'In approval' }, color: 'amber' },
  { value: 'approved', label: { zh: '已批准', en: 'Approved' }, color: 'blue' },
  { value: 'sent', label: { zh: '待签署', en: 'Sent to sign' }, color: 'blue' },
  { value: 'signed', label: { zh: '已签署', en: 'Signed' }, color: 'green' },
  { value: 'in_force', label: { zh: '履行中', en: 'In force' }, color: 'green' },
  { value: 'ended', label: { zh: '已到期', en: 'Ended' }, color: 'neutral' },
  { value: 'terminated', label: { zh: '已终止', en: 'Terminated' }, color: 'red' },
];

/** What a person or the clock does to a contract as a whole. */
export type ContractStep =
  | 'submit'
  | 'approve'
  | 'redraft'
  | 'send'
  | 'unsend'
  | 'sign'
  | 'terminate'
  | 'end';

const stepsFrom: Readonly<Record<ContractStep, readonly ContractState[]>> = {
  submit: ['draft'],
  approve: ['draft', 'in_approval'],
  redraft: ['in_approval', 'approved', 'sent'],
  send: ['approved'],
  /** The other party declined, or let its time go by. */
  unsend: ['sent'],
  sign: ['approved', 'sent'],
  terminate: ['signed', 'in_force'],
  end: ['signed', 'in_force'],
};

/** Why a contract in this state cannot take this step; null when it can. */
export function refusalOfStep(state: ContractState, step: ContractStep): RefusalReason | null {
  return stepsFrom[step].includes(state) ? null : contractRefusals.notInThisState;
}

/** A signed contract is in force at once unless its term begins later. Days are 'YYYY-MM-DD'. */
export function stateWhenSigned(startsOn: string | null, today: string): 'signed' | 'in_force' {
  return startsOn !== null && startsOn > today ? 'signed' : 'in_force';
}

/** Both parties have put their names to it. */
export function isSigned(state: ContractState): boolean {
  return ['signed', 'in_force', 'ended', 'terminated'].includes(state);
}

/** Money may come in from when the wording is settled: an advance often comes before the signature. */
export function takesReceipts(state: ContractState): boolean {
  return state !== 'draft' && state !== 'in_approval';
}

/** What the parties agree on; from the day a contract is submitted only an amendment changes it. */
const settledFields: readonly string[] = [
  'account',
  'deal',
  'amount',
  'currency',
  'buyer_name',
  'buyer_tax_number',
  'buyer_address',
  'buyer_bank',
  'seller_name',
  'seller_tax_number',
  'seller_address',
  'seller_bank',
  'starts_on',
  'ends_on',
  'renews',
  'notice_days',
  'special_terms',
];

/** Which fields nobody changes while a contract is in this state. */
export function lockedFields(state: ContractState): readonly string[] {
  return state === 'draft' ? [] : settledFields;
}
