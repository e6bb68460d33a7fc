import type { DemoPipeline, DemoStage } from '../demo-world.ts';

type StageWords = readonly [key: string, zh: string, en: string, goalZh: string, goalEn: string];

const openStage = (
  pipeline: string,
  rank: number,
  [key, zh, en, goalZh, goalEn]: StageWords,
  [targetConversion, targetDays, winProbability]: readonly [number, number, number],
): DemoStage => ({
  key: `stage:${pipeline}-${key}`,
  name: { zh, en },
  kind: 'open',
  rank,
  goal: { zh: goalZh, en: goalEn },
  targetConversion,
  targetDays,
  winProbability,
});

const closedStages = (pipeline: string, wonRank: number): DemoStage[] => [
  {
    key: `stage:${pipeline}-won`,
    name: { zh: '赢单', en: 'Won' },
    kind: 'won',
    rank: wonRank,
    goal: { zh: '合同已签，交付启动', en: 'Contract signed, delivery begins' },
    targetConversion: null,
    targetDays: null,
    winProbability: 100,
  },
  {
    key: `stage:${pipeline}-lost`,
    name: { zh: '输单', en: 'Lost' },
    kind: 'lost',
    rank: 0,
    goal: { zh: '写清原因，让下一单做得更好', en: 'State the reason, so that the next deal goes better' },
    targetConversion: null,
    targetDays: null,
    winProbability: 0,
  },
];

export const salesPipeline: DemoPipeline = {
  key: 'pipeline:sales',
  name: { zh: '新客户销售', en: 'New customers' },
  stages: [
    openStage(
      'sales',
      1,
      [
        'talk',
        '初步沟通',
        'First talk',
        '找到对的人，弄清现状和痛点',
        'Find the right person; understand the situation and the pain',
      ],
      [35, 10, 7],
    ),
    openStage(
      'sales',
      2,
      [
        'need',
        '需求确认',
        'Needs confirmed',
        '书面确认需求、预算、时间和决策人',
        'Needs, budget, time and decision maker confirmed in writing',
      ],
      [60, 14, 20],
    ),
    openStage(
      'sales',
      3,
      [
        'quote',
        '方案报价',
        'Proposal',
        '方案和报价得到技术与采购双方认可',
        'Proposal and price accepted by engineering and purchasing',
      ],
      [60, 14, 35],
    ),
    openStage(
      'sales',
      4,
      [
        'negotiation',
        '谈判签约',
        'Negotiation',
        '商务条款谈定，合同走完审批',
        'Terms agreed, contract approved',
      ],
      [55, 15, 60],
    ),
    ...closedStages('sales', 5),
  ],
};

export const renewalPipeline: DemoPipeline = {
  key: 'pipeline:renewal',
  name: { zh: '续约与增购', en: 'Renewal and upsell' },
  stages: [
    openStage(
      'renewal',
      1,
      [
        'due',
        '到期提醒',
        'Due soon',
        '到期前 90 天联系，确认续约意向',
        'Contact 90 days before the end; learn the intention',
      ],
      [90, 10, 50],
    ),
    openStage(
      'renewal',
      2,
      [
        'review',
        '使用回访',
        'Usage review',
        '和使用部门过一遍效果，找出增购机会',
        'Review results with the users; find what else helps',
      ],
      [85, 14, 60],
    ),
    openStage(
      'renewal',
      3,
      ['quote', '续约报价', 'Renewal quote', '报价确认，价格与条款无异议', 'Quote agreed in price and terms'],
      [85, 10, 75],
    ),
    openStage(
      'renewal',
      4,
      [
        'contract',
        '合同审批',
        'Contract approval',
        '双方盖章，开票信息核对完毕',
        'Signed by both; invoicing details checked',
      ],
      [95, 7, 90],
    ),
    ...closedStages('renewal', 5),
  ],
};
