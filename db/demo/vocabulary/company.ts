import type { Label } from '../../../src/platform/model/label.ts';
import type { DemoCompany, DemoTeam, DemoUser, TeamKey } from '../demo-world.ts';

export const company: DemoCompany = {
  name: '澄砺智控（苏州）有限公司',
  label: { zh: '澄砺智控', en: 'Chengli Controls' },
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  website: 'https://www.chengli.example',
};

export const teams: readonly DemoTeam[] = [
  { key: 'team:company', name: { zh: '澄砺智控', en: 'Chengli Controls' }, parent: null },
  { key: 'team:sales', name: { zh: '销售部', en: 'Sales' }, parent: 'team:company' },
  { key: 'team:east', name: { zh: '华东团队', en: 'East China team' }, parent: 'team:sales' },
  { key: 'team:south', name: { zh: '华南团队', en: 'South China team' }, parent: 'team:sales' },
  { key: 'team:marketing', name: { zh: '市场部', en: 'Marketing' }, parent: 'team:company' },
  { key: 'team:operations', name: { zh: '销售运营', en: 'Sales operations' }, parent: 'team:company' },
];

/** Chance against the average of bringing a deal into the stage of rank 2 to 5 and to a win. */
type Skill = readonly [talk: number, need: number, quote: number, negotiation: number, won: number];

export type Rep = {
  key: DemoUser['key'];
  name: string;
  email: string;
  team: TeamKey;
  skill: Skill;
  /** Relative number of leads handed to this rep. */
  load: number;
  /** Working minutes until a lead is called, the median. */
  minutesToCall: number;
  /** Days ago that the rep joined; deals of before came by hand-over. */
  joinedDaysAgo: number;
  /** Takes 其他 for an answer instead of asking why the deal was lost. */
  vagueAboutLosses?: boolean;
};

/** The rep a visitor enters as: a good opener who gives way on price, so that one stage costs most. */
export const leadingRep: DemoUser['key'] = 'user:lin-xiaowen';
export const newcomer: DemoUser['key'] = 'user:jiang-yichen';
export const manager: DemoUser['key'] = 'user:zhou-jianping';
export const marketer: DemoUser['key'] = 'user:he-yutong';
export const executive: DemoUser['key'] = 'user:shen-guodong';
export const administrator: DemoUser['key'] = 'user:su-jing';

const rep = (
  slug: string,
  name: string,
  team: 'east' | 'south',
  skill: Skill,
  load: number,
  joinedDaysAgo: number,
  minutesToCall: number,
): Rep => ({
  key: `user:${slug}`,
  name,
  email: `${slug}@chengli.example`,
  team: `team:${team}`,
  skill,
  load,
  joinedDaysAgo,
  minutesToCall,
});

export const reps: readonly Rep[] = [
  rep('lin-xiaowen', '林晓雯', 'east', [1.5, 1.3, 1.2, 0.55, 1.1], 14, 1_120, 24),
  rep('xu-haoran', '徐浩然', 'east', [1.2, 1.4, 1.3, 1.5, 1.6], 11, 1_840, 18),
  rep('gu-mingyuan', '顾明远', 'east', [0.9, 1, 0.9, 1, 0.9], 11, 980, 65),
  rep('qian-yun', '钱芸', 'east', [1, 0.7, 1, 0.9, 0.7], 10, 610, 95),
  { ...rep('jiang-yichen', '蒋亦辰', 'east', [0.8, 0.7, 0.8, 0.7, 0.6], 9, 75, 130) },
  rep('liang-zhihao', '梁志豪', 'south', [1.1, 1.2, 1.2, 1.3, 1.3], 12, 1_530, 21),
  rep('huang-shaoting', '黄绍庭', 'south', [1.3, 0.9, 0.8, 0.9, 0.9], 11, 870, 48),
  rep('chen-keying', '陈可盈', 'south', [0.9, 1.3, 1.1, 1.2, 1.2], 10, 740, 36),
  {
    ...rep('ou-wenbin', '欧文斌', 'south', [0.6, 0.7, 0.7, 0.7, 0.5], 10, 1_310, 210),
    vagueAboutLosses: true,
  },
  rep('zhong-liqi', '钟丽琪', 'south', [0.8, 1, 1, 1, 0.9], 10, 430, 60),
];

export const repTitle: Label = { zh: '销售工程师', en: 'Sales engineer' };

/** Days since the company began to keep its customers here. */
export const founded = 1_900;

/** Those who lead, support and watch the sales. */
export const others: readonly Omit<DemoUser, 'oneClick' | 'joinedOn'>[] = [
  {
    key: manager,
    name: '周建平',
    email: 'zhou-jianping@chengli.example',
    team: 'team:sales',
    title: { zh: '销售经理', en: 'Sales manager' },
    role: 'manager',
  },
  {
    key: marketer,
    name: '何雨桐',
    email: 'he-yutong@chengli.example',
    team: 'team:marketing',
    title: { zh: '市场主管', en: 'Marketing lead' },
    role: 'marketing',
  },
  {
    key: executive,
    name: '沈国栋',
    email: 'shen-guodong@chengli.example',
    team: 'team:company',
    title: { zh: '总经理', en: 'General manager' },
    role: 'management',
  },
  {
    key: administrator,
    name: '苏婧',
    email: 'su-jing@chengli.example',
    team: 'team:operations',
    title: { zh: '销售运营', en: 'Sales operations' },
    role: 'admin',
  },
];
