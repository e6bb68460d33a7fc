/** The tags a new organisation starts with, and the rules that give them. */
import type { Label } from '../../../platform/model/label.ts';
import type { LeadTest } from './lead-test.ts';
import type { TagColor } from './tag.ts';

type DefaultTag = { name: Label; test: LeadTest };
export type DefaultTagGroup = {
  name: Label;
  exclusive: boolean;
  color: TagColor;
  tags: readonly DefaultTag[];
};

function test(parts: Partial<LeadTest>): LeadTest {
  return { conditions: [], words: null, behaviour: null, ...parts };
}

function said(fields: string[], any: string): LeadTest {
  return test({ words: { fields, any: any.split(' ') } });
}

export const defaultTagGroups: readonly DefaultTagGroup[] = [
  {
    name: { zh: '采购意向', en: 'Buying intent' },
    exclusive: true,
    color: 'green',
    tags: [
      {
        name: { zh: '准备采购', en: 'Ready to buy' },
        test: said(['need'], '报价 价格 采购 预算 招标 样品 合同 quote budget'),
      },
      {
        name: { zh: '想看演示', en: 'Wants a demo' },
        test: said(['need'], '演示 试用 体验 demo trial'),
      },
      {
        name: { zh: '了解阶段', en: 'Looking around' },
        test: said(['need'], '了解 咨询 资料 介绍 目录 brochure information'),
      },
    ],
  },
  {
    name: { zh: '客户特点', en: 'Kind of customer' },
    exclusive: false,
    color: 'blue',
    tags: [
      {
        name: { zh: '大客户', en: 'Large company' },
        test: test({ conditions: [{ field: 'employees', op: 'gte', value: 500 }] }),
      },
      {
        name: { zh: '决策人', en: 'Decision maker' },
        test: said(['title'], '总经理 总裁 董事 创始 老板 厂长 副总 CEO Founder Owner'),
      },
      {
        name: { zh: '熟人介绍', en: 'Referred' },
        test: test({
          conditions: [{ field: 'source', op: 'in', value: ['referral', 'existing_customer'] }],
        }),
      },
    ],
  },
  {
    name: { zh: '提醒', en: 'Mind' },
    exclusive: false,
    color: 'amber',
    tags: [
      {
        name: { zh: '多次咨询', en: 'Came again' },
        test: test({ behaviour: { kinds: ['touch'], atLeast: 2, days: 30 } }),
      },
      {
        name: { zh: '疑似推销', en: 'Probably selling' },
        test: said(['need'], '招聘 求职 加盟推广 代理记账 贷款 刷单 友情链接'),
      },
    ],
  },
];
