import type { NoteKind } from '../../../activities/model/contract.ts';
import type { Label } from '../../../platform/model/label.ts';

export const clockLabels: Readonly<Record<'stage' | 'silence' | 'promise', Label>> = {
  stage: { zh: '阶段停留', en: 'Time in stage' },
  silence: { zh: '未跟进', en: 'Silence' },
  promise: { zh: '下一步承诺', en: 'Next step' },
};

export const levelLabels: Readonly<Record<'amber' | 'red' | 'critical', Label>> = {
  amber: { zh: '黄色', en: 'amber' },
  red: { zh: '红色（停滞）', en: 'red (stalled)' },
  critical: { zh: '严重', en: 'critical' },
};

export const noteKindLabels: Readonly<Record<NoteKind, Label>> = {
  note: { zh: '备注', en: 'Note' },
  call: { zh: '电话', en: 'Call' },
  visit: { zh: '拜访', en: 'Visit' },
  wechat: { zh: '微信', en: 'WeChat' },
  email: { zh: '邮件', en: 'E-mail' },
  meeting: { zh: '会议', en: 'Meeting' },
};
