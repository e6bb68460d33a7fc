import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const robotRefusals = {
  switchedOff: {
    code: 'robot_switched_off',
    label: { zh: '机器人已停用，请先启用', en: 'The robot is switched off; switch it on first' },
  },
  unknownTeam: {
    code: 'robot_team_unknown',
    status: 422,
    label: { zh: '选中的团队已不存在', en: 'A chosen team is gone' },
  },
} satisfies Record<string, RefusalReason>;
