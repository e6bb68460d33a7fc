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
  fileEmpty: {
    code: 'file_empty',
    status: 422,
    label: { zh: '这个文件是空的', en: 'This file is empty' },
  },
  fileNameInvalid: {
    code: 'file_name_invalid',
    status: 422,
    label: {
      zh: '文件名不能使用：不能为空，最多 {most} 个字，不能含控制字符',
      en: 'This file name cannot be used: it needs a letter or digit, at most {most} characters, and no control characters',
    },
  },
  notShown: {
    code: 'file_not_shown',
    status: 422,
    label: { zh: '这类文件不能预览，请下载', en: 'This kind of file cannot be shown here; download it' },
  },
} satisfies Record<string, RefusalReason>;
