import type { RefusalReason } from '../../platform/model/refusal.ts';

export const coachingRefusals = {
  oneself: {
    code: 'coaching_oneself',
    status: 422,
    label: { zh: '不能辅导自己', en: 'Nobody coaches himself' },
  },
  stageMissing: {
    code: 'coaching_stage_missing',
    status: 422,
    label: { zh: '这个主题要选一个阶段', en: 'This topic is about a stage: choose one' },
  },
  notPlanned: {
    code: 'coaching_not_planned',
    status: 409,
    label: { zh: '这次辅导已经完成或取消了', en: 'This coaching is done or cancelled already' },
  },
  inFuture: {
    code: 'coaching_in_future',
    status: 422,
    label: { zh: '完成日期不能在今天之后', en: 'It cannot have been done after today' },
  },
} satisfies Record<string, RefusalReason>;
