import { defineTexts } from '../../../../platform/web/index.ts';

/** Why somebody cannot take a lead or a deal; places are filled from the exclusion. */
export const exclusionTexts = defineTexts({
  no_right: { zh: '没有处理它的权限', en: 'Has no right to work on it' },
  takes_no_leads: { zh: '已关闭接收线索', en: 'Takes no leads' },
  previous_owner: { zh: '之前负责过，不再重复分配', en: 'Owned it before; not again' },
  conflict_account: { zh: '服务该客户的竞争对手', en: 'Serves a competitor of this account' },
  outside_region: {
    zh: '只接自己区域，这一条在{province}',
    en: 'Takes own regions only; this is {province}',
  },
  outsideUnknown: {
    zh: '只接自己区域，这一条区域不明',
    en: 'Takes own regions only; the region is not known',
  },
  level_not_wanted: {
    zh: '规则只给其他级别（当前：{level}）',
    en: 'The rule asks for another level (this one: {level})',
  },
  quota_spent: {
    zh: '今日已接 {received} 条，额度 {capacity} 条用完',
    en: 'Today’s quota is used: {received} of {capacity}',
  },
  hold_limit: {
    zh: '手上有 {held} 条未结，达到上限 {limit}',
    en: 'Holds {held} open leads, the limit is {limit}',
  },
  on_leave: { zh: '休假：{reason}，{until}', en: 'On leave: {reason}, {until}' },
  on_hold: { zh: '暂停接收：{reason}，{until}', en: 'On hold: {reason}, {until}' },
  off_hours: { zh: '不在班，{until}', en: 'Not on shift, {until}' },
  top_share: {
    zh: 'A 级线索已接 {received} 条，不超过容量份额的 1.5 倍（{allowed} 条）',
    en: 'Has {received} A leads; no more than 1.5 × the capacity share ({allowed})',
  },
  backAt: { zh: '{at} 回来', en: 'back {at}' },
  backUnknown: { zh: '回来时间未定', en: 'no end is set' },
});

export const levelTexts = defineTexts({
  newcomer: { zh: '新人', en: 'Newcomer' },
  regular: { zh: '正式', en: 'Regular' },
  senior: { zh: '资深', en: 'Senior' },
});

export const candidateTexts = defineTexts({
  why: { zh: '为什么是这位销售', en: 'Why this rep' },
  candidates: { zh: '候选人', en: 'Candidates' },
  person: { zh: '销售', en: 'Rep' },
  utility: { zh: '匹配分', en: 'Utility' },
  utilityText: {
    zh: '匹配分 = {fit} 匹配 + {skill} 胜任 + {fair} 公平 + {speed} 及时，各项 0 到 100',
    en: 'Utility = {fit} fit + {skill} skill + {fair} fairness + {speed} speed, each 0 to 100',
  },
  fit: { zh: '匹配', en: 'Fit' },
  skill: { zh: '胜任', en: 'Skill' },
  fair: { zh: '公平', en: 'Fairness' },
  speed: { zh: '及时', en: 'Speed' },
  fitText: {
    zh: '客户情况与专长逐项比较：产品、行业、区域、规模、语言',
    en: 'The customer against the profile: product, industry, region, size, language',
  },
  skillText: {
    zh: '同类的成功率与全体平均相比，50 为平均；新人按平均算',
    en: 'Success with such ones against everybody’s, 50 is usual; newcomers stand at the usual rate',
  },
  fairText: {
    zh: '近 20 个工作日少得的多给，50 为不多不少',
    en: 'Owed over the last 20 working days; 50 is even',
  },
  speedText: { zh: '逾期任务越少越高', en: 'The fewer overdue tasks, the higher' },
  matches: { zh: '专长对上：{names}', en: 'Specialities met: {names}' },
  noMatch: { zh: '专长没有对上', en: 'No speciality met' },
  open: { zh: '没有限定专长', en: 'Takes everything' },
  product: { zh: '产品', en: 'product' },
  industry: { zh: '行业', en: 'industry' },
  region: { zh: '区域', en: 'region' },
  size: { zh: '规模', en: 'size' },
  language: { zh: '语言', en: 'language' },
  account_owner: { zh: '客户负责人优先', en: 'Owns the account' },
  deal_owner: { zh: '进行中商机的负责人优先', en: 'Owns an open deal' },
  referrer: { zh: '推荐人优先', en: 'Referred it' },
  chosen: { zh: '选中', en: 'Chosen' },
  able: { zh: '可以接（{count}）', en: 'Could take it ({count})' },
  excluded: { zh: '不能接（{count}）', en: 'Could not ({count})' },
  nobody: { zh: '没有人可以接。', en: 'Nobody can take it.' },
  toOwner: { zh: '分配给 {name}', en: 'Given to {name}' },
  toPool: { zh: '放入公海「{name}」', en: 'Put into the pool “{name}”' },
  toQueue: { zh: '没有人可以接，进入待分配队列', en: 'Nobody could take it; it waits in the queue' },
  arrived: { zh: '进来时自动分配', en: 'Assigned on arrival' },
  not_accepted: { zh: '超时未接收，转给下一位', en: 'Not accepted in time; handed on' },
  retried: { zh: '排队后有人可接', en: 'Somebody could take it at last' },
  asked: { zh: '{actor} 让系统重新分配', en: '{actor} had the engine decide again' },
  by_hand: { zh: '{actor} 手动分配', en: 'Given by {actor}' },
  proposed: { zh: '{actor} 采纳系统建议', en: '{actor} accepted the proposal' },
  byRule: { zh: '规则「{rule}」', en: 'rule “{rule}”' },
  byDefault: { zh: '默认规则：全体销售', en: 'the rule for everybody' },
  acceptBy: { zh: '请在 {at} 前接收', en: 'to be accepted by {at}' },
  earlier: { zh: '更早的分配', en: 'Earlier decisions' },
  none: {
    zh: '这条线索没有经过自动分配：由创建人自己负责，或是导入时指定了负责人。',
    en: 'No decision was taken on this lead: its creator owns it, or its owner came with it.',
  },
  noneOfDeal: {
    zh: '还没有按建议分配过。移交时可以让系统建议负责人，理由会留在这里。',
    en: 'Not given out by a proposal yet. Handing it over proposes an owner, and the reasons are kept here.',
  },
  someone: { zh: '系统', en: 'The system' },
});
