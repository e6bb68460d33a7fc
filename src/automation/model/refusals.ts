import type { RefusalReason } from '../../platform/model/refusal.ts';

export const automationRefusals = {
  happeningUnknown: {
    code: 'automation_happening_unknown',
    label: { zh: '这类记录没有这个触发时机', en: 'This does not happen to this kind of record' },
  },
  momentField: {
    code: 'automation_moment_field',
    label: { zh: '按时间触发需要一个日期或时间字段', en: 'A moment needs a field with a date' },
  },
  noAccount: {
    code: 'automation_no_account',
    label: {
      zh: '只有商机和联系人才有所属客户可供判断',
      en: 'Only deals and contacts have an account to ask about',
    },
  },
  actionUnfit: {
    code: 'automation_action_unfit',
    label: {
      zh: '动作「{action}」不适用于这类记录',
      en: 'The action “{action}” does not fit this kind of record',
    },
  },
  fieldNotSettable: {
    code: 'automation_field_not_settable',
    label: { zh: '字段「{field}」不能由规则修改', en: 'The field “{field}” cannot be set by a rule' },
  },
  targetGone: {
    code: 'automation_target_gone',
    label: { zh: '{what}', en: '{what}' },
  },
  rightsLacking: {
    code: 'automation_rights_lacking',
    status: 403,
    label: { zh: '您自己没有规则需要的权限：{rights}', en: 'You lack rights that the rule needs: {rights}' },
  },
  nothingWaits: {
    code: 'automation_not_repeatable',
    label: { zh: '只有没有完成的执行可以重试', en: 'Only a run that did not end well can be tried again' },
  },
  isBroken: {
    code: 'automation_broken',
    label: {
      zh: '规则中有失效的部分，修好后才能启用',
      en: 'Parts of the rule are broken; mend them before switching it on',
    },
  },
  nobody: {
    code: 'automation_nobody',
    label: {
      zh: '没有找到要找的人（负责人或其上级）',
      en: 'There is nobody: no owner, or no superior of the owner',
    },
  },
  actorGone: {
    code: 'automation_actor_gone',
    label: { zh: '触发人已停用', en: 'Whoever set it off has left' },
  },
  notSeenByPerson: {
    code: 'automation_not_seen_by_person',
    label: { zh: '被通知人无权查看这条记录', en: 'Those to be told may not see this record' },
  },
  tagsOfLeadsOnly: {
    code: 'automation_tags_of_leads',
    label: { zh: '只有线索有标签', en: 'Only leads have tags' },
  },
  hookUnknown: {
    code: 'automation_hook_unknown',
    label: { zh: '回调地址已停用或不存在', en: 'The address to call is archived or gone' },
  },
  hookUsed: {
    code: 'automation_hook_used',
    label: { zh: '规则「{rule}」还在使用它', en: 'The rule “{rule}” uses it still' },
  },
} as const satisfies Record<string, RefusalReason>;
