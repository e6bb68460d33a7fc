import type { RefusalReason } from '../../platform/model/refusal.ts';

export const forecastRefusals = {
  targetChanged: {
    code: 'target_changed',
    status: 409,
    label: {
      zh: '有的目标刚被别人改过，请刷新后再保存',
      en: 'Somebody changed one of these targets meanwhile; reload and save again',
    },
  },
  noSuchMonth: {
    code: 'target_month_unknown',
    status: 422,
    label: { zh: '目标从月、季或年的第一天算起', en: 'A target begins with the first day of its period' },
  },
} satisfies Record<string, RefusalReason>;
