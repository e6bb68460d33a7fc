import type { RefusalReason } from '../../platform/model/refusal.ts';

/** The reasons why reviews and their action items say no. */
export const reviewRefusals = {
  itemEnded: {
    code: 'action_item_ended',
    label: { zh: '这个行动项已经结束', en: 'This action item has ended' },
  },
  pipelineUnknown: {
    code: 'review_pipeline_unknown',
    status: 422,
    label: { zh: '没有这个销售流程', en: 'There is no such pipeline' },
  },
  needsTeam: {
    code: 'review_needs_team',
    status: 403,
    label: {
      zh: '复盘看的是团队的数字，您只能看到自己的商机',
      en: 'A review is about a team; you see your own deals only',
    },
  },
  meetingOver: {
    code: 'review_closed',
    label: { zh: '这次复盘已经结束', en: 'This review is closed' },
  },
  noSuchNumber: {
    code: 'review_number_unknown',
    status: 422,
    label: { zh: '这份数据里没有这个数字', en: 'The pack has no such number' },
  },
} satisfies Record<string, RefusalReason>;
