import type { Label } from '../../platform/model/label.ts';
import type { RefusalReason } from '../../platform/model/refusal.ts';

/** What a follow-up can lack by the rules of its type. */
export const followUpFaultLabels = {
  text_missing: { zh: '请写下谈了什么', en: 'Write down what was said' },
  text_too_short: { zh: '写得太短，请补充具体内容', en: 'Too short; tell more of what was said' },
  result_missing: { zh: '请选择结果', en: 'Choose the result' },
  result_unknown: { zh: '没有这个结果选项', en: 'There is no such result' },
  contact_missing: { zh: '请选择和谁谈的', en: 'Choose whom you talked to' },
  contact_unknown: { zh: '没有这个联系人，或您无权查看', en: 'No such contact, or not visible to you' },
  contact_elsewhere: { zh: '这个联系人不属于这个客户', en: 'This contact belongs to another account' },
  no_chat: {
    zh: '没有认出聊天记录：每条要有姓名和时间，或“姓名：内容”',
    en: 'No chat was found: each message needs a name and a time, or “name: words”',
  },
  next_step_missing: { zh: '请写下一步', en: 'Write down the next step' },
  next_step_day_missing: { zh: '请选择下一步的日期', en: 'Choose the day of the next step' },
} satisfies Record<string, Label>;

export const activityRefusals = {
  followUpIncomplete: {
    code: 'follow_up_incomplete',
    status: 422,
    label: { zh: '跟进记录还缺必填内容', en: 'The follow-up lacks what its type asks for' },
  },
  typeUnknown: {
    code: 'follow_up_type_unknown',
    status: 422,
    label: { zh: '没有这种跟进类型，或已停用', en: 'There is no such type of follow-up, or it is retired' },
  },
  typeStandsForKind: {
    code: 'follow_up_type_stands_for_kind',
    status: 422,
    label: {
      zh: '系统自带的沟通方式不能停用，也不能改归类',
      en: 'A type that stands for its channel can neither be retired nor counted as another',
    },
  },
  remarkAsksNothing: {
    code: 'remark_asks_nothing',
    status: 422,
    label: {
      zh: '归类为备注的类型不能要求结果、下一步或联系人',
      en: 'A type counted as a remark cannot ask for a result, a next step or a contact',
    },
  },
  resultsMissing: {
    code: 'results_missing',
    status: 422,
    label: {
      zh: '要求选择结果的类型至少要有一个结果',
      en: 'A type that asks for a result needs results to choose from',
    },
  },
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
