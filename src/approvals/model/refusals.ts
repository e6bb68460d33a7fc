import type { RefusalReason } from '../../platform/model/refusal.ts';

/** Why an approval says no. */
export const approvalRefusals = {
  notAsked: {
    code: 'approval_not_asked',
    label: { zh: '现在没有轮到您审批', en: 'You are not asked to decide now' },
  },
  isOver: {
    code: 'approval_is_over',
    label: { zh: '这项审批已经结束', en: 'This approval is over' },
  },
  notSentBack: {
    code: 'approval_not_sent_back',
    label: { zh: '只有被退回的审批可以重新提交', en: 'Only what was sent back can be submitted again' },
  },
  notSubmitter: {
    code: 'approval_not_submitter',
    label: { zh: '只有提交人可以这样做', en: 'Only the submitter may do this' },
  },
  noSuchPerson: {
    code: 'approval_no_such_person',
    label: { zh: '所选人员不存在或已停用', en: 'The person chosen is unknown or deactivated' },
  },
  noSuchTeam: {
    code: 'approval_no_such_team',
    label: { zh: '所选团队不存在', en: 'The team chosen is unknown' },
  },
  askedAlready: {
    code: 'approval_asked_already',
    label: { zh: '所选人员已在本环节的审批人之中', en: 'The person chosen is asked in this step already' },
  },
  deputySelf: {
    code: 'approval_deputy_self',
    label: { zh: '代理人不能是本人', en: 'Nobody is their own deputy' },
  },
  deputyPast: {
    code: 'approval_deputy_past',
    label: { zh: '结束日期不能早于开始日期和今天', en: 'The last day is neither before the first nor past' },
  },
  deputyTwice: {
    code: 'approval_deputy_twice',
    label: {
      zh: '这段时间里已经设过代理（{from} 至 {to}）',
      en: 'There is a deputy already from {from} to {to}',
    },
  },
  ownPaper: {
    code: 'approval_own_paper',
    label: { zh: '提交人不能受托审批自己的申请', en: 'Nobody decides on their own paper for somebody else' },
  },
  stepNotPassed: {
    code: 'approval_step_not_passed',
    label: { zh: '只能退回到已经走过的环节', en: 'It can be sent back only to a step that was passed' },
  },
  onItsWay: {
    code: 'approval_on_its_way',
    label: { zh: '这份单据已经在审批中', en: 'This paper is on its way already' },
  },
  noSuchPaper: {
    code: 'approval_no_such_paper',
    status: 400,
    label: { zh: '没有这类可审批的单据', en: 'There is no such kind of paper to approve' },
  },
  otherFlows: {
    code: 'approval_other_flows',
    label: {
      zh: '流程列表刚被别人改过，请刷新后再排序',
      en: 'The flows changed meanwhile; reload and order again',
    },
  },
  commentNeeded: {
    code: 'approval_comment_needed',
    label: { zh: '请写明理由', en: 'Please give the reason' },
  },
} satisfies Record<string, RefusalReason>;
