/** The reasons insights about leads say no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const qualityRefusals = {
  unknownSource: {
    code: 'channel_cost_unknown_source',
    status: 400,
    label: { zh: '没有“{source}”这个来源', en: 'There is no source “{source}”' },
  },
  namedTwice: {
    code: 'channel_cost_named_twice',
    status: 400,
    label: {
      zh: '同一个月、同一来源和活动出现了两次：{line}',
      en: 'The same month, source and campaign are there twice: {line}',
    },
  },
} satisfies Record<string, RefusalReason>;
