/** What can be done with a lead in which state: the one table that every path obeys. */
import type { Label } from '../../../platform/model/label.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import type { LeadStatus } from './lead-status.ts';
import { leadRefusals } from './refusals.ts';

export const leadSteps = [
  'accept',
  'contact',
  'qualify',
  'disqualify',
  'return',
  'reopen',
  'convert',
  'undo_conversion',
] as const;
export type LeadStep = (typeof leadSteps)[number];

export const leadStepLabels: Readonly<Record<LeadStep, Label>> = {
  accept: { zh: '接收', en: 'accept' },
  contact: { zh: '记一次联系', en: 'note a contact' },
  qualify: { zh: '确认有效', en: 'qualify' },
  disqualify: { zh: '判为无效', en: 'disqualify' },
  return: { zh: '退回市场', en: 'return to marketing' },
  reopen: { zh: '重新打开', en: 're-open' },
  convert: { zh: '转为商机', en: 'convert' },
  undo_conversion: { zh: '撤销转换', en: 'undo the conversion' },
};

/**
 * From which state a step leads to which. A re-opened lead that nobody has talked to is new again, and an undone
 * conversion gives back the state before it: see `statusAfter`.
 */
const paths: Readonly<Record<LeadStep, Partial<Record<LeadStatus, LeadStatus>>>> = {
  accept: { new: 'new', working: 'working', qualified: 'qualified' },
  contact: { new: 'working', working: 'working', qualified: 'qualified', returned: 'returned' },
  qualify: { new: 'qualified', working: 'qualified' },
  disqualify: {
    new: 'disqualified',
    working: 'disqualified',
    qualified: 'disqualified',
    returned: 'disqualified',
  },
  return: { new: 'returned', working: 'returned', qualified: 'returned' },
  reopen: { disqualified: 'working', returned: 'new' },
  convert: { new: 'converted', working: 'converted', qualified: 'converted' },
  undo_conversion: { converted: 'working' },
};

/** Why the step cannot be taken in this state, or null when it can. */
export function stepFault(step: LeadStep, status: LeadStatus): RefusalReason | null {
  if (paths[step][status]) return null;
  if (step === 'reopen') return status === 'converted' ? leadRefusals.undoFirst : leadRefusals.notClosed;
  if (step === 'undo_conversion') return leadRefusals.notConverted;
  if (status === 'qualified') return leadRefusals.alreadyQualified;
  if (status === 'converted') return leadRefusals.undoFirst;
  if (status === 'merged') return leadRefusals.closed;
  return leadRefusals.reopenFirst;
}

/** The state a step leads to. Only for a step without a fault. */
export function statusAfter(
  step: LeadStep,
  { status, contacted }: { status: LeadStatus; contacted: boolean },
): LeadStatus {
  const to = paths[step][status];
  if (!to) throw new Error(`${step} does not lead on from ${status}`);
  return step === 'reopen' && !contacted ? 'new' : to;
}

/** The step that takes a lead from one state to another, as on a board; null when no single step does. */
export function stepBetween(from: LeadStatus, to: LeadStatus): LeadStep | null {
  if (from === to) return null;
  if (paths.reopen[from] && (to === 'new' || to === 'working')) return 'reopen';
  return leadSteps.find((step) => paths[step][from] === to) ?? null;
}
