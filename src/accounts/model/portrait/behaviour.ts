/** What customers do that the product sees. */
import type { Label } from '../../../platform/model/label.ts';

export const behaviourKinds = [
  'quote_visit',
  'case_visit',
  'mail_in',
  'mail_out',
  'call',
  'meeting',
  'talk',
  'form',
  'answer',
] as const;
export type BehaviourKind = (typeof behaviourKinds)[number];

export const behaviourLabels: Readonly<Record<BehaviourKind, Label>> = {
  quote_visit: { zh: '查看报价', en: 'Opened a quote' },
  case_visit: { zh: '查看服务进度', en: 'Looked at a case' },
  mail_in: { zh: '来信', en: 'Wrote a mail' },
  mail_out: { zh: '我方去信', en: 'We wrote' },
  call: { zh: '通话', en: 'Call' },
  meeting: { zh: '会议', en: 'Meeting' },
  talk: { zh: '沟通', en: 'Talk' },
  form: { zh: '提交表单', en: 'Sent a form' },
  answer: { zh: '评价', en: 'Rated us' },
};

export type BehaviourEntry = {
  id: string;
  at: Date;
  kind: BehaviourKind;
  title: string;
  href: string | null;
  who: string | null;
  answeredAfter: number | null;
};

/** One entry is before another when it is older, or as old with a smaller id: the order of the stream. */
export type BehaviourPlace = { at: Date; id: string };
