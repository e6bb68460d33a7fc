/** What people are told of an alert. */
import type { NotificationLine } from '../../../notifications/model/digest.ts';
import type { NotificationKind } from '../../../notifications/model/kinds.ts';
import type { Label } from '../../../platform/model/label.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import type { WatchedObject, When } from './watch.ts';

export const watchWords = {
  ownerGone: { zh: '规则的所有者已停用', en: 'The owner of the watch is no longer active' },
  idle: { zh: '{days} 个工作日没有跟进', en: 'no activity for {days} working days' },
  inStage: { zh: '在阶段停留超过 {days} 个工作日', en: 'in its stage for more than {days} working days' },
  some: { zh: '符合条件', en: 'meets the condition' },
  heldBack: {
    zh: '一次触发了 {count} 条，只处理了前 {most} 条，其余只通知、未改动',
    en: '{count} fired at once: the first {most} were acted on, the others only told of',
  },
} satisfies Record<string, Label>;

/** What the kinds of record that can be watched are called. */
export const objectNames: Readonly<Record<WatchedObject, Label>> = {
  deal: { zh: '商机', en: 'Deals' },
  lead: { zh: '线索', en: 'Leads' },
  account: { zh: '客户', en: 'Accounts' },
  contact: { zh: '联系人', en: 'Contacts' },
  contract: { zh: '合同', en: 'Contracts' },
  quote: { zh: '报价', en: 'Quotes' },
  case: { zh: '服务单', en: 'Cases' },
  delivery: { zh: '交付单', en: 'Deliveries' },
};

/** Why a record is told of. */
export function sayRest(when: When, locale: Locale): string {
  if (when.is === 'idle') return say(watchWords.idle, locale, { days: when.days });
  if (when.is === 'in_stage') return say(watchWords.inStage, locale, { days: when.days });
  return say(watchWords.some, locale);
}

type Told = {
  alert_id: string;
  what: 'fired' | 'again' | 'escalated' | 'recovered';
  title: string;
  name: string;
  value: string;
};

/** Of a crowd so many are named. */
const mostLines = 20;

type Message = {
  kind: NotificationKind;
  object: string | null;
  recordId: string | null;
  payload: Record<string, string | number>;
  lines?: readonly NotificationLine[];
};

/** One message for what is told together: about the one alert, or about how many there are with a line for each. */
export function messageOf(told: readonly [Told, ...Told[]]): Message {
  const [first] = told;
  return told.length === 1 ? messageOfOne(first) : messageOfMany(told);
}

function messageOfOne({ what, alert_id: recordId, name, title, value }: Told): Message {
  const kind = what === 'recovered' ? 'alert-over' : what === 'escalated' ? 'alert-escalated' : 'alert-fired';
  return { kind, object: 'alert', recordId, payload: { name, title, value } };
}

function othersIn(count: number): Label {
  return { zh: `另有 ${count} 项`, en: `${count} more` };
}

function messageOfMany(told: readonly [Told, ...Told[]]): Message {
  const [{ what, name }] = told;
  return {
    kind: what === 'recovered' ? 'alerts-over' : 'alerts-fired',
    object: null,
    recordId: null,
    payload: { name, count: told.length },
    lines: [
      ...told.slice(0, mostLines).map(({ title, value, alert_id: id }) => ({
        text: { zh: `${title}：${value}`, en: `${title}: ${value}` },
        href: `/alerts/${id}`,
      })),
      ...(told.length > mostLines ? [{ text: othersIn(told.length - mostLines), href: '/alerts' }] : []),
    ],
  };
}
