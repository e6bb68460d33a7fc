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
  amountsHidden: {
    code: 'forecast_amounts_hidden',
    status: 403,
    label: {
      zh: '预测要用商机金额，您的角色看不到金额',
      en: 'A forecast rests on the amounts of deals, which your role does not see',
    },
  },
  dealClosed: {
    code: 'forecast_deal_closed',
    status: 409,
    label: {
      zh: '商机已关闭，类别由结果决定',
      en: 'The deal is closed: its category follows from the outcome',
    },
  },
  notForecaster: {
    code: 'forecast_not_forecaster',
    status: 403,
    label: {
      zh: '只能提交自己的预测，或您负责设目标的团队的预测',
      en: 'One submits one’s own forecast, or that of a team whose targets one sets',
    },
  },
  periodOver: {
    code: 'forecast_period_over',
    status: 409,
    label: {
      zh: '这个周期已经结束，不能再提交',
      en: 'The period is over; nothing can be submitted any more',
    },
  },
  bestBelowCommit: {
    code: 'forecast_best_below_commit',
    status: 422,
    label: { zh: '最好情况不能低于承诺', en: 'The best case cannot be below the commitment' },
  },
  sinceInFuture: {
    code: 'forecast_since_in_future',
    status: 422,
    label: { zh: '起始日要在今天之前', en: 'Changes are told since a day before today' },
  },
} satisfies Record<string, RefusalReason>;
