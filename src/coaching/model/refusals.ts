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
  schemeForNobody: {
    code: 'incentive_for_nobody',
    status: 422,
    label: { zh: '没有这个团队或角色', en: 'There is no such team or role' },
  },
  versionTooEarly: {
    code: 'incentive_version_too_early',
    label: { zh: '新规则不能早于现行规则开始', en: 'New rules cannot begin before those in force' },
  },
  beforeFirstVersion: {
    code: 'incentive_before_first_version',
    label: { zh: '这个期间还没有规则', en: 'No rules hold in this period' },
  },
  periodRuns: {
    code: 'incentive_period_runs',
    label: { zh: '这个期间还没有结束', en: 'This period is not over' },
  },
  periodClosed: {
    code: 'incentive_period_closed',
    label: { zh: '这个期间已经结账，不再变动', en: 'This period is closed and stands fast' },
  },
  versionUnknown: {
    code: 'process_version_unknown',
    status: 400,
    label: {
      zh: '没有商机按第 {version} 版流程开始',
      en: 'No deal began under version {version} of the process',
    },
  },
} satisfies Record<string, RefusalReason>;
