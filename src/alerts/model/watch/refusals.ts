/** Why watches and alerts say no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const watchRefusals = {
  notFiring: {
    code: 'alert.not_firing',
    label: {
      zh: '这条预警没有在触发，不用确认或暂缓',
      en: 'This alert does not fire; there is nothing to acknowledge',
    },
  },
  snoozeOver: {
    code: 'alert.snooze_over',
    status: 422,
    label: { zh: '暂缓到的时间已经过了', en: 'The time to snooze until has passed' },
  },
  mayNotTellOthers: {
    code: 'watch.may_not_tell_others',
    status: 403,
    label: {
      zh: '只有带团队或设计自动化的人可以提醒别人；您可以提醒自己',
      en: 'Only those who lead a team or design automations may alert others; you may alert yourself',
    },
  },
  unknownReceiver: {
    code: 'watch.unknown_receiver',
    status: 422,
    label: { zh: '要提醒的人、团队或角色不存在', en: 'A person, team or role to be told does not exist' },
  },
  tooMany: {
    code: 'watch.too_many',
    label: {
      zh: '您的预警规则已经有 {most} 条，先停用一些',
      en: 'You have {most} watches already; remove some first',
    },
  },
  flowGone: {
    code: 'watch.flow_gone',
    status: 422,
    label: {
      zh: '选定的审批流程已停用，或不适用于这类记录',
      en: 'The approval flow chosen is off by now, or does not apply to such records',
    },
  },
  noPast: {
    code: 'watch.no_past',
    label: {
      zh: '这个数字的历史没有保留，无法回放',
      en: 'The past of this number is not kept; it cannot be replayed',
    },
  },
} satisfies Record<string, RefusalReason>;
