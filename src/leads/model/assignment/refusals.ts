/** The reasons assignment says no. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const assignmentRefusals = {
  nobodyEligible: {
    code: 'nobody_eligible',
    label: {
      zh: '现在没有人可以接收：配额、在岗时间、区域或规则不允许',
      en: 'Nobody can take it now: quotas, presence, territories or rules do not allow it',
    },
  },
  proposalStale: {
    code: 'proposal_stale',
    label: {
      zh: '情况变了，建议的这位同事现在不能接；请重新查看建议',
      en: 'Things have changed: the person proposed cannot take it now; look at the proposal again',
    },
  },
  cannotWork: {
    code: 'owner_cannot_work_it',
    label: { zh: '这位同事没有处理它的权限', en: 'This person has no right to work on it' },
  },
  outsideYourTeams: {
    code: 'owner_outside_reach',
    status: 403,
    label: { zh: '只能分配给您团队里的人', en: 'You can only give it to people of your teams' },
  },
  ownsAlready: {
    code: 'owns_already',
    label: { zh: '已经由这个人负责', en: 'This person owns it already' },
  },
  personUnknown: {
    code: 'person_unknown',
    status: 422,
    label: { zh: '没有这位同事，或其账号已停用', en: 'No such person, or the account is disabled' },
  },
  takersUnknown: {
    code: 'takers_unknown',
    status: 422,
    label: {
      zh: '规则里的团队、人员或公海不存在或已停用',
      en: 'The team, a person or the pool that the rule names does not exist or is out of use',
    },
  },
  rulesChanged: {
    code: 'rules_changed',
    label: {
      zh: '规则刚被别人增减过，请刷新后再排序',
      en: 'Somebody added or removed rules meanwhile; reload and order again',
    },
  },
  productUnknown: {
    code: 'speciality_unknown',
    status: 422,
    label: { zh: '专长里的产品或客户不存在', en: 'A product or account of the profile does not exist' },
  },
  alreadyOver: {
    code: 'absence_over',
    label: { zh: '这段时间已经结束', en: 'This absence is over already' },
  },
  untilInThePast: {
    code: 'until_in_the_past',
    status: 422,
    label: { zh: '结束时间要晚于现在', en: 'The end must lie in the future' },
  },
} satisfies Record<string, RefusalReason>;
