/** By which ways a person is told of which kinds. */
import type { Label } from '../../platform/model/label.ts';
import type { NotificationKind } from './kinds.ts';

export const channels = ['bell', 'mail', 'push', 'robot'] as const;
export type Channel = (typeof channels)[number];

/** A person's word on a kind; null: has said nothing of it. */
export type Wish = Readonly<Record<Channel, boolean | null>>;

/** Kinds that ask nothing of the person, or that the morning's digest mails; the bell is enough for them. */
const quietKinds: ReadonlySet<NotificationKind> = new Set([
  'job-done',
  'job-failed',
  'deal-red',
  'deal-critical',
  'deals-at-risk',
  'supervision-acknowledged',
  'task-reminder',
  'meeting-reminder',
  'alert-over',
  'alerts-over',
]);

/** Kinds that lose their worth within hours: a device rings for them. */
const pressingKinds: ReadonlySet<NotificationKind> = new Set([
  'mentioned',
  'report-mentioned',
  'task-given',
  'task-reminder',
  'meeting-reminder',
  'deal-handed-over',
  'deal-assigned',
  'deal-critical',
  'deal-high-risk',
  'morning-digest',
  'stage-stuck',
  'number-odd',
  'alert-fired',
  'alerts-fired',
  'alert-escalated',
  'supervised',
  'lead-assigned',
  'lead-not-accepted',
  'lead-goes-back',
  'leads-go-back',
  'lead-asked-again',
  'customer-asked-again',
  'lead-sent-on',
  'case-late',
  'robot-dead',
  'quote-accepted',
  'quote-declined',
  'form-nudged',
]);

/** The ways of a kind for a person who has said nothing of it. */
export function usualWays(kind: NotificationKind): Readonly<Record<Channel, boolean>> {
  return { bell: true, mail: !quietKinds.has(kind), push: pressingKinds.has(kind), robot: true };
}

/** The ways that a person is told a kind by: what he wished, else what is usual. */
export function waysOf(kind: NotificationKind, wish: Wish): Readonly<Record<Channel, boolean>> {
  const usual = usualWays(kind);
  return {
    bell: wish.bell ?? usual.bell,
    mail: wish.mail ?? usual.mail,
    push: wish.push ?? usual.push,
    robot: wish.robot ?? usual.robot,
  };
}

/** Kinds by what they are about, in the order in which a person goes through them. */
export const kindGroups: readonly { id: string; label: Label; kinds: readonly NotificationKind[] }[] = [
  {
    id: 'together',
    label: { zh: '协作', en: 'Working together' },
    kinds: [
      'mentioned',
      'report-mentioned',
      'task-given',
      'task-reminder',
      'supervised',
      'supervision-acknowledged',
      'coaching-planned',
      'stage-stuck',
      'stage-free',
      'number-odd',
      'alert-fired',
      'alerts-fired',
      'alert-escalated',
      'alert-over',
      'alerts-over',
      'morning-digest',
      'report-sent',
      'form-due',
      'form-late',
      'form-nudged',
      'form-accepted',
      'form-returned',
      'mail-failed',
    ],
  },
  {
    id: 'meetings',
    label: { zh: '会议', en: 'Meetings' },
    kinds: [
      'meeting-reminder',
      'meeting-planned',
      'meeting-moved',
      'meeting-cancelled',
      'meeting-answered',
      'meeting-declined',
    ],
  },
  {
    id: 'approvals',
    label: { zh: '审批', en: 'Approvals' },
    kinds: [
      'approval-asked',
      'approval-copied',
      'approval-approved',
      'approval-rejected',
      'approval-sent-back',
      'approval-overdue',
    ],
  },
  {
    id: 'deals',
    label: { zh: '商机', en: 'Deals' },
    kinds: [
      'deal-handed-over',
      'hand-over-received',
      'deal-assigned',
      'deal-red',
      'deal-critical',
      'deals-at-risk',
      'deal-stuck',
      'deal-stuck-superior',
      'deals-stuck',
      'deal-high-risk',
      'quote-viewed',
      'quote-accepted',
      'quote-declined',
    ],
  },
  {
    id: 'leads',
    label: { zh: '线索', en: 'Leads' },
    kinds: [
      'lead-assigned',
      'lead-handed-on',
      'lead-not-accepted',
      'leads-waiting',
      'lead-asked-again',
      'customer-asked-again',
      'lead-sent-on',
      'pool-leads-given',
      'lead-goes-back',
      'leads-go-back',
      'leads-recycled',
      'lead-returned',
      'returns-overdue',
      'returns-unanswered',
    ],
  },
  {
    id: 'playbook',
    label: { zh: '话术', en: 'Playbook' },
    kinds: ['playbook-proposed', 'playbook-approved', 'playbook-returned'],
  },
  {
    id: 'service',
    label: { zh: '售后', en: 'After-sales' },
    kinds: ['survey-asked', 'case-customer-wrote', 'case-late', 'case-late-superior'],
  },
  {
    id: 'customers',
    label: { zh: '客户', en: 'Customers' },
    kinds: ['account-recall-near', 'account-recalled', 'account-recalled-to-you'],
  },
  {
    id: 'contracts',
    label: { zh: '合同', en: 'Contracts' },
    kinds: [
      'payment-due',
      'payments-due',
      'payment-overdue',
      'payments-overdue',
      'contract-expiring',
      'contracts-expiring',
      'contract-renewal',
      'contract-signed',
      'contract-sign-failed',
    ],
  },
  {
    id: 'system',
    label: { zh: '系统', en: 'The system' },
    kinds: ['job-done', 'job-failed', 'robot-dead'],
  },
];

/** The group of a kind; one that no group names stands with the system's. */
export function groupsOf(
  kinds: readonly NotificationKind[],
): { id: string; label: Label; kinds: NotificationKind[] }[] {
  const named = new Set(kindGroups.flatMap((group) => group.kinds));
  const others = kinds.filter((kind) => !named.has(kind));
  return kindGroups.map(({ id, label, kinds: own }) => ({
    id,
    label,
    kinds: [...own, ...(id === 'system' ? others : [])].filter((kind) => kinds.includes(kind)),
  }));
}
