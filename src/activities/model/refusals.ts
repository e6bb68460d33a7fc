import type { RefusalReason } from '../../platform/model/refusal.ts';

export const activityRefusals = {
  authorOnly: {
    code: 'author_only',
    status: 403,
    label: { zh: '只有作者本人可以修改这条记录', en: 'Only its author may change this note' },
  },
  noTimeline: {
    code: 'no_timeline',
    status: 422,
    label: { zh: '这类记录没有跟进时间线', en: 'This kind of record has no timeline' },
  },
  inTheFuture: {
    code: 'in_the_future',
    status: 422,
    label: { zh: '跟进时间不能晚于现在', en: 'A note cannot be about the future' },
  },
  ownerUnknown: {
    code: 'owner_unknown',
    status: 422,
    label: { zh: '负责人不存在或已停用', en: 'The owner does not exist or is disabled' },
  },
  ownerOutOfReach: {
    code: 'owner_out_of_reach',
    status: 403,
    label: { zh: '您不能给这位同事安排任务', en: 'You may not give tasks to this person' },
  },
} satisfies Record<string, RefusalReason>;
