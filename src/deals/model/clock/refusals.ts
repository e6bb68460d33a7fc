import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const clockRefusals = {
  notOpen: {
    code: 'deal_not_open',
    status: 422,
    label: { zh: '商机已经结束，不再计时', en: 'The deal is closed; its clocks stand still' },
  },
  snoozeOver: {
    code: 'snooze_over',
    status: 422,
    label: { zh: '请选择明天或以后的日期', en: 'Choose tomorrow or a later day' },
  },
  snoozeTooLong: {
    code: 'snooze_too_long',
    status: 422,
    label: {
      zh: '暂停太久：最晚到 {day}，这是设置里允许的上限',
      en: 'That is too long: {day} is the latest day the settings allow',
    },
  },
  noNextStep: {
    code: 'no_next_step',
    status: 422,
    label: { zh: '这个商机没有下一步可以完成', en: 'This deal has no next step to be done' },
  },
  pipelineUnknown: {
    code: 'clock_pipeline_unknown',
    status: 422,
    label: { zh: '没有这个销售流程', en: 'There is no such pipeline' },
  },
  stageUnknown: {
    code: 'clock_stage_unknown',
    status: 422,
    label: { zh: '没有这个阶段', en: 'There is no such stage' },
  },
  noOwner: {
    code: 'deal_without_owner',
    status: 422,
    label: { zh: '商机还没有负责人，无法督办', en: 'The deal has no owner to ask' },
  },
  addresseeOnly: {
    code: 'addressee_only',
    status: 403,
    label: { zh: '只有被督办的人可以确认', en: 'Only the person asked may acknowledge' },
  },
  acknowledged: {
    code: 'acknowledged_already',
    label: { zh: '已经确认过了', en: 'This has been acknowledged already' },
  },
} satisfies Record<string, RefusalReason>;
