import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const scoreRefusals = {
  noSuchVersion: {
    code: 'score_model_unknown',
    status: 422,
    label: { zh: '没有这个模型版本', en: 'There is no such version of the model' },
  },
} satisfies Record<string, RefusalReason>;
