import { defineTexts } from '../../../../platform/web/index.ts';

export const leadFunnelTexts = defineTexts({
  means: {
    zh: '同一批线索，从进来到赢单走到了哪里：跳过的步骤算已通过，一步的转化率不会超过 100%。',
    en: 'How far leads that came together got, up to being won: skipped steps count as passed, no step exceeds 100%.',
  },
  step: { zh: '步骤', en: 'Step' },
  leads: { zh: '线索', en: 'Leads' },
  contacted: { zh: '已联系', en: 'Contacted' },
  deals: { zh: '转商机 · {stage}', en: 'Became a deal · {stage}' },
  count: { zh: '数量', en: 'Count' },
  amount: { zh: '商机金额', en: 'Amount of deals' },
  stepRate: { zh: '上一步转化', en: 'Step' },
  overall: { zh: '总转化', en: 'Overall' },
  pipeline: { zh: '销售流程', en: 'Pipeline' },
  split: { zh: '拆分', en: 'Split by' },
  open: { zh: '查看“{name}”的 {count} 条线索', en: 'Show the {count} leads of “{name}”' },
  part: { zh: '部分', en: 'Part' },
  settled: { zh: '成熟度', en: 'Settled' },
  parts: { zh: '拆分看', en: 'Part by part' },
  noPipeline: { zh: '还没有销售流程', en: 'There is no pipeline yet' },
  noAmount: { zh: '转成商机之前没有金额', en: 'No amount before there is a deal' },
});
