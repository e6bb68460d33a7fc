/** What a new organisation's score begins with: rules that fit somebody who sells to companies in China. */
import type { Label, Locale } from '../../../../platform/model/label.ts';
import type { Condition } from '../../../../records/model/filter.ts';
import type { LeadEventKind } from '../../tags/lead-event.ts';
import type { LeadTest } from '../../tags/lead-test.ts';
import type { Axis, ScoreGroup, ScoreRule, ScoreRules } from './score-rules.ts';

type Draft = { name: Label; points: number } & (
  | { test: Partial<LeadTest> }
  | { kinds: LeadEventKind[]; monthlyDecay: number }
);
type GroupDraft = { id: string; axis: Axis; name: Label; most: number; rules: readonly Draft[] };

const where = (...conditions: Condition[]): Partial<LeadTest> => ({ conditions });
const said = (fields: string[], any: string): Partial<LeadTest> => ({
  words: { fields, any: any.split(' ') },
});
const given = (field: string): Partial<LeadTest> => where({ field, op: 'not_empty' });

const drafts: readonly GroupDraft[] = [
  {
    id: 'person',
    axis: 'fit',
    name: { zh: '联系人', en: 'Person' },
    most: 20,
    rules: [
      {
        name: { zh: '决策人', en: 'Decision maker' },
        points: 12,
        test: said(['title'], '总经理 总裁 董事 创始 老板 法人 合伙 厂长 副总 CEO CTO CIO COO Founder Owner'),
      },
      {
        name: { zh: '部门负责人', en: 'Head of department' },
        points: 8,
        test: said(['title'], '总监 经理 主管 部长 主任 Director Manager Head'),
      },
      { name: { zh: '留了手机', en: 'Mobile given' }, points: 6, test: given('mobile') },
      { name: { zh: '留了微信', en: 'WeChat given' }, points: 2, test: given('wechat') },
      { name: { zh: '留了邮箱', en: 'E-mail given' }, points: 2, test: given('email') },
      {
        name: { zh: '没有任何电话', en: 'No phone at all' },
        points: -6,
        test: where({ field: 'mobile', op: 'empty' }, { field: 'phone', op: 'empty' }),
      },
    ],
  },
  {
    id: 'company',
    axis: 'fit',
    name: { zh: '公司', en: 'Company' },
    most: 20,
    rules: [
      { name: { zh: '留了公司', en: 'Company given' }, points: 4, test: given('company') },
      {
        name: { zh: '500 人以上', en: '500 people or more' },
        points: 14,
        test: where({ field: 'employees', op: 'gte', value: 500 }),
      },
      {
        name: { zh: '100–499 人', en: '100–499 people' },
        points: 10,
        test: where({ field: 'employees', op: 'between', value: [100, 499] }),
      },
      {
        name: { zh: '20–99 人', en: '20–99 people' },
        points: 6,
        test: where({ field: 'employees', op: 'between', value: [20, 99] }),
      },
      { name: { zh: '有网站', en: 'Has a website' }, points: 2, test: given('website') },
    ],
  },
  {
    id: 'need',
    axis: 'fit',
    name: { zh: '需求', en: 'Need' },
    most: 20,
    rules: [
      { name: { zh: '选了意向产品', en: 'Product chosen' }, points: 8, test: given('product') },
      { name: { zh: '写了需求', en: 'Need described' }, points: 4, test: given('need') },
      {
        name: { zh: '谈到采购', en: 'Speaks of buying' },
        points: 10,
        test: said(
          ['need'],
          '报价 价格 采购 预算 方案 演示 试用 合同 招标 样品 quote price budget demo trial',
        ),
      },
      {
        name: { zh: '不是来买的', en: 'Not here to buy' },
        points: -30,
        test: said(['need'], '招聘 求职 应聘 加盟推广 代理记账 贷款 刷单 友情链接 论文'),
      },
    ],
  },
  {
    id: 'source',
    axis: 'fit',
    name: { zh: '来源', en: 'Source' },
    most: 12,
    rules: [
      {
        name: { zh: '转介绍或老客户', en: 'Referral or customer' },
        points: 12,
        test: where({ field: 'source', op: 'in', value: ['referral', 'existing_customer'] }),
      },
      {
        name: { zh: '官网或展会', en: 'Website or exhibition' },
        points: 6,
        test: where({ field: 'source', op: 'in', value: ['website', 'exhibition'] }),
      },
      {
        name: { zh: '百度推广或公众号', en: 'Search ads or WeChat' },
        points: 3,
        test: where({ field: 'source', op: 'in', value: ['search_ads', 'wechat'] }),
      },
    ],
  },
  {
    id: 'coming',
    axis: 'engagement',
    name: { zh: '主动来找', en: 'Comes to us' },
    most: 24,
    rules: [
      {
        name: { zh: '每次主动咨询', en: 'Each time he comes' },
        points: 10,
        kinds: ['touch'],
        monthlyDecay: 50,
      },
    ],
  },
  {
    id: 'talking',
    axis: 'engagement',
    name: { zh: '有来有往', en: 'Talks with us' },
    most: 30,
    rules: [
      {
        name: { zh: '电话、微信或邮件回复', en: 'Answers by phone, WeChat or mail' },
        points: 6,
        kinds: ['call', 'wechat', 'email'],
        monthlyDecay: 50,
      },
      {
        name: { zh: '会议或拜访', en: 'Meeting or visit' },
        points: 12,
        kinds: ['meeting', 'visit'],
        monthlyDecay: 25,
      },
    ],
  },
];

/** The rules a new organisation starts with, named in its language. */
export function defaultScoreRules(locale: Locale): ScoreRules {
  const named = ({ zh, en }: Label) => ({ name: locale === 'en' ? en : zh, nameEn: en });
  return {
    caps: { fit: 60, engagement: 40 },
    matrix: { a: 44, b: 28, one: 20, two: 8 },
    learnedFit: true,
    groups: drafts.map(({ name, rules, ...group }): ScoreGroup => ({
      ...group,
      ...named(name),
      rules: rules.map((rule, index) => ({
        id: `${group.id}-${index + 1}`,
        ...named(rule.name),
        ...ruleOf(rule),
      })),
    })),
  };
}

type Kinds = Pick<ScoreRule, 'points'> &
  ({ test: LeadTest; perEvent: null } | { test: null; perEvent: NonNullable<ScoreRule['perEvent']> });

function ruleOf(draft: Draft): Kinds {
  const { points } = draft;
  if ('test' in draft)
    return { points, test: { conditions: [], words: null, behaviour: null, ...draft.test }, perEvent: null };
  return { points, test: null, perEvent: { kinds: draft.kinds, monthlyDecay: draft.monthlyDecay } };
}
