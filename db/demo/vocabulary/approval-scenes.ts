/** How the approvals of the last days stand, and what people wrote: each scene is one move of a large deal. */
import type { UserKey } from '../demo-world.ts';
import { administrator, executive, leadingRep, manager } from './company.ts';

/** What somebody did with a request, so many working hours after it was submitted. */
export type SceneAct = { after: number } & (
  | { who: UserKey; act: 'approve'; comment: string | null }
  | { who: UserKey; act: 'reject'; comment: string }
  | { who: UserKey; act: 'send_back'; comment: string }
  | { who: UserKey; act: 'add_before'; to: UserKey; comment: string }
  | { who: UserKey; act: 'delegate'; to: UserKey; comment: string }
  | { act: 'revoke'; comment: string }
  | { act: 'wait' }
);

export type Scene = {
  to: 'negotiation' | 'won';
  /** Whose deal; anybody's of the others unless told. */
  by?: UserKey;
  /** A deal on which the general manager decides, too. */
  huge?: boolean;
  /** Submitted so many working hours ago. */
  hoursAgo: number;
  why: string;
  acts: readonly SceneAct[];
};

const yes = (who: UserKey, after: number, comment: string | null = null): SceneAct => ({
  who,
  after,
  act: 'approve',
  comment,
});

/** Waiting for one, for several, at the second step, sent back, with others asked, handed on, ended either way. */
export const scenes: readonly Scene[] = [
  {
    to: 'won',
    by: leadingRep,
    hoursAgo: 3,
    why: '对方采购总监已口头确认，合同盖章流程本周走完，申请按赢单推进。',
    acts: [],
  },
  {
    to: 'negotiation',
    hoursAgo: 5,
    why: '技术方案已过评审，客户要求本周开始谈商务条款。',
    acts: [],
  },
  {
    to: 'won',
    huge: true,
    hoursAgo: 11,
    why: '合同双方已签字，首付款 30% 预计下周到账。',
    acts: [yes(manager, 3, '已和客户财务核对过付款节点，同意。')],
  },
  {
    to: 'negotiation',
    hoursAgo: 9,
    why: '客户给出目标价，需要在谈判前确认让步空间。',
    acts: [yes(administrator, 2, '报价与底价已核对，毛利在标准以内。')],
  },
  {
    to: 'negotiation',
    by: leadingRep,
    hoursAgo: 14,
    why: '客户催得比较急，想先进入谈判。',
    acts: [
      {
        who: manager,
        after: 4,
        act: 'send_back',
        comment: '还没有见到最终决策人，请先约一次拜访，再把拜访记录补上后提交。',
      },
    ],
  },
  {
    to: 'won',
    hoursAgo: 6,
    why: '客户已下采购订单，编号见附件。',
    acts: [
      {
        who: manager,
        after: 2,
        act: 'add_before',
        to: administrator,
        comment: '先请运营核对订单金额和交期，再由我审批。',
      },
    ],
  },
  {
    to: 'won',
    huge: true,
    hoursAgo: 16,
    why: '年度框架已谈妥，先按首单赢单。',
    acts: [
      yes(manager, 4),
      {
        who: executive,
        after: 7,
        act: 'delegate',
        to: administrator,
        comment: '出差中，请苏婧代为核对后决定。',
      },
    ],
  },
  {
    to: 'won',
    hoursAgo: 12,
    why: '客户承诺月底前签约，申请提前确认。',
    acts: [{ after: 8, act: 'wait' }],
  },
  {
    to: 'won',
    hoursAgo: 22,
    why: '客户口头答应了，合同稍后补。',
    acts: [{ who: manager, after: 3, act: 'reject', comment: '没有盖章合同或采购订单，不能按赢单确认。' }],
  },
  {
    to: 'negotiation',
    hoursAgo: 26,
    why: '客户要求重新报价，先申请进入谈判。',
    acts: [{ after: 2, act: 'revoke', comment: '客户改了需求范围，先回到方案报价。' }],
  },
];

/** Why moves of the past year were asked for, and what approvers wrote. */
export const pastReasons: readonly string[] = [
  '方案和价格双方都已认可，进入下一步。',
  '客户已确认预算，采购流程启动。',
  '决策人已拍板，商务条款只剩付款方式。',
  '样机测试通过，客户要求尽快推进。',
];
export const pastComments: readonly (string | null)[] = [
  null,
  '同意。',
  null,
  '同意，注意账期。',
  '条款清楚，同意。',
  null,
];
export const sendBackComments: readonly string[] = [
  '请补充客户的书面确认。',
  '付款节点没有写清楚，请补充后再提交。',
];
export const rejectComments: readonly string[] = [
  '价格低于底价，请重新测算。',
  '客户预算没有落实，先不推进。',
];
