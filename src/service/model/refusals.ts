import type { RefusalReason } from '../../platform/model/refusal.ts';

/** The reasons after-sales says no. */
export const serviceRefusals = {
  alreadySo: {
    code: 'already_so',
    label: { zh: '已经是这个状态', en: 'It stands so already' },
  },
  noSuchMove: {
    code: 'no_such_move',
    label: { zh: '当前状态不能这样流转', en: 'It cannot go there from where it stands' },
  },
  caseClosed: {
    code: 'case_closed',
    label: { zh: '服务单已关闭，请先重新打开', en: 'The case is closed: re-open it first' },
  },
  reopenInstead: {
    code: 'reopen_instead',
    label: {
      zh: '问题已标记为解决，如还有问题请重新打开',
      en: 'It is marked as solved: re-open it if it is not',
    },
  },
  notSolved: {
    code: 'not_solved',
    label: { zh: '问题还在处理中', en: 'It is still in work' },
  },
  tooManyWords: {
    code: 'too_many_words',
    status: 429,
    label: { zh: '留言太频繁，请稍后再试', en: 'Too many messages: please try again later' },
  },
  deliveryAccepted: {
    code: 'delivery_accepted',
    label: { zh: '已经验收，不能再修改', en: 'It is accepted and stands' },
  },
  itemsOpen: {
    code: 'items_open',
    label: { zh: '还有必做事项没有完成', en: 'Required items are left' },
  },
  inTheFuture: {
    code: 'in_the_future',
    status: 422,
    label: { zh: '日期不能晚于今天', en: 'The day cannot lie ahead' },
  },
  alreadyBegun: {
    code: 'already_begun',
    label: { zh: '已有完成的事项，不能换用或删除', en: 'Something is done already' },
  },
  tooManyItems: {
    code: 'too_many_items',
    label: { zh: '清单最多 100 项', en: 'A checklist has at most 100 items' },
  },
  templateUnknown: {
    code: 'template_unknown',
    status: 422,
    label: { zh: '没有这个交付模板', en: 'There is no such template' },
  },
  fileUnknown: {
    code: 'file_unknown',
    status: 422,
    label: { zh: '文件不在这张交付单上', en: 'The file does not hang on this delivery' },
  },
  pipelineUnknown: {
    code: 'pipeline_unknown',
    status: 422,
    label: { zh: '没有这个销售流程', en: 'There is no such pipeline' },
  },
  surveyOff: {
    code: 'survey_off',
    label: { zh: '问卷没有启用', en: 'The survey is not in force' },
  },
  nobodyToAsk: {
    code: 'nobody_to_ask',
    label: { zh: '商机没有负责人', en: 'Nobody looks after the deal' },
  },
  alreadyAsked: {
    code: 'already_asked',
    label: { zh: '已经就这个商机发起过', en: 'It was asked about this deal before' },
  },
  alreadyAnswered: {
    code: 'already_answered',
    label: { zh: '已经回答过', en: 'It is answered already' },
  },
  answersIncomplete: {
    code: 'answers_incomplete',
    status: 422,
    label: { zh: '必答题没有答完，或回答不符合题目', en: 'An answer is missing or does not fit' },
  },
  forCustomer: {
    code: 'for_customer',
    label: { zh: '这份问卷由客户回答', en: 'A customer answers this survey' },
  },
  forColleague: {
    code: 'for_colleague',
    label: { zh: '这份问卷由销售回答', en: 'A colleague answers this survey' },
  },
  paperOfAnother: {
    code: 'paper_of_another_account',
    status: 422,
    label: { zh: '商机或合同不属于这个客户', en: 'The deal or contract belongs to another account' },
  },
  contactOfAnother: {
    code: 'contact_of_another_account',
    status: 422,
    label: { zh: '联系人不属于这个客户', en: 'The contact belongs to another account' },
  },
} satisfies Record<string, RefusalReason>;
