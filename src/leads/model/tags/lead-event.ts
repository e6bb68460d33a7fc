/** What happened with a lead, as rules count it. */
import type { Label } from '../../../platform/model/label.ts';

export const leadEventKinds = ['touch', 'call', 'wechat', 'email', 'meeting', 'visit', 'note'] as const;
export type LeadEventKind = (typeof leadEventKinds)[number];

/** A touch is the customer coming to us; the others are what was noted of talking with him. */
export type LeadEvent = { kind: LeadEventKind; at: Date };

export const eventLabels: Readonly<Record<LeadEventKind, Label>> = {
  touch: { zh: '主动咨询', en: 'came to us' },
  call: { zh: '电话', en: 'call' },
  wechat: { zh: '微信', en: 'WeChat' },
  email: { zh: '邮件', en: 'e-mail' },
  meeting: { zh: '会议', en: 'meeting' },
  visit: { zh: '拜访', en: 'visit' },
  note: { zh: '备注', en: 'note' },
};

/** Several kinds in words: “电话、微信”. */
export function eventKindsInWords(kinds: readonly LeadEventKind[]): Label {
  return {
    zh: kinds.map((kind) => eventLabels[kind].zh).join('、'),
    en: kinds.map((kind) => eventLabels[kind].en).join(', '),
  };
}
