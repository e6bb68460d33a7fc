/** What somebody who asks writes, and what is written down while his lead is worked. */
import type { Sentence } from './talk-sentences.ts';

/** Places: {product} {scene} {made} {count}. */
export const needs: readonly string[] = [
  '想了解{product}的价格和交期。',
  '我们做{made}，想上{scene}，请安排人联系。',
  '有{count}台老设备要联网，能不能接？',
  '请发一份{product}的规格书和报价。',
  '想看看同行业{scene}的案例。',
  '新厂明年投产，{scene}需要方案。',
  '{scene}，要求本地部署，请技术来电。',
  '先试用几台{product}，效果好再推广。',
  '现场约{count}个点位，想要初步预算。',
  '现在靠人工抄表，想换成自动采集。',
];

/** What the rep writes down when he first talks to them, and later; the same places as in the talk about deals. */
export const leadTalk: readonly Sentence[] = [
  ['call', '首次致电，{contact}在开会，约好下午再打。'],
  ['call', '打了两次都没人接，先发短信做自我介绍，明天上午再试。'],
  ['call', '电话接通，{contact}说只是先了解一下{product}，让把资料发过去。'],
  ['call', '前台不肯转接，只说会转告设备部，没有拿到直线号码。'],
  ['wechat', '已加{contact}微信，发了{product}的彩页和两个同行案例。'],
  ['call', '对方说暂时没有{scene}的计划，先放着，过一个月再问。'],
  ['email', '按对方要求把{product}的规格书和选型表发到邮箱，等回复。'],
  ['call', '号码是总机，{contact}已调岗，要到了新负责人的分机。'],
  ['note', '表单里只留了公司名和电话，没写需求，查了一下他们主要做{made}。'],
  ['call', '客户以为我们卖的是消费级产品，解释之后表示用不上。'],
];

/** The talk after which a lead becomes a deal. */
export const conversionTalk: readonly Sentence[] = [
  ['call', '和{contact}聊了十五分钟，{scene}是今年的计划，转成商机跟进。'],
  ['call', '{contact}确认有{scene}的需求，预算在走流程，约了下周线上演示。'],
  ['wechat', '{contact}把现场情况说清楚了，需求真实，建商机。'],
  ['visit', '顺路拜访，{contact}带着看了现场，确实要做{scene}。'],
];

export const leadTasks: readonly string[] = [
  '首次电话联系{contact}',
  '给{contact}发{product}资料',
  '再打一次电话，确认是否有{scene}需求',
  '查一下客户主营和设备规模',
];

/** How often a lead is of no use for which reason. */
export const disqualifyWeights = {
  unreachable: 34,
  no_need: 24,
  wrong_contact: 12,
  no_budget: 7,
  out_of_range: 8,
  competitor: 5,
  spam: 4,
  other: 6,
} as const;

export const returnWeights = {
  too_early: 46,
  wrong_audience: 18,
  incomplete: 16,
  misled: 12,
  duplicate: 4,
  other: 4,
} as const;
