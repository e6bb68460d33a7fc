import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const processRefusals = {
  /** Each missing thing is a fault with its path; the code of a fault says how strictly it is asked for. */
  gateClosed: {
    code: 'stage_gate_closed',
    status: 422,
    label: {
      zh: '还不能移到「{stage}」，有 {count} 项没有满足',
      en: 'Not yet to “{stage}”: {count} things are missing',
    },
  },
  /** Lets itself be confirmed. */
  gateReminder: {
    code: 'stage_gate_reminder',
    status: 409,
    label: {
      zh: '移到「{stage}」前提醒您：有 {count} 项没有满足',
      en: 'Before it moves to “{stage}”: {count} things are missing',
    },
  },
  fieldUnknown: {
    code: 'process_field_unknown',
    status: 422,
    label: { zh: '没有「{field}」这个可填写的字段', en: 'There is no field “{field}” to be filled' },
  },
  stageUnknown: {
    code: 'process_stage_unknown',
    status: 422,
    label: { zh: '流转规则里的阶段不在这个流程里', en: 'A transition names a stage that is not drawn' },
  },
  nobodyThere: {
    code: 'deal_has_no_such_party',
    status: 422,
    label: { zh: '商机还没有关联客户或联系人', en: 'The deal has no account or contact yet' },
  },
  itemUnknown: {
    code: 'checklist_item_unknown',
    status: 404,
    label: { zh: '这个商机的流程里没有这一项', en: 'The deal’s process has no such item' },
  },
} satisfies Record<string, RefusalReason>;
