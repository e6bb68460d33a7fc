import { defineTexts } from '../../../../platform/web/index.ts';

export const stepRuleTexts = defineTexts({
  title: { zh: '线索步骤要求', en: 'Steps of leads' },
  hint: { zh: '确认有效、转商机前要补齐什么', en: 'What a lead needs before it is qualified or converted' },
  qualify: { zh: '确认有效之前', en: 'Before a lead is qualified' },
  convert: { zh: '转为商机之前', en: 'Before a lead is converted' },
  convertText: {
    zh: '没有确认有效的线索转商机时，两处要求都要满足。',
    en: 'A lead that is not qualified has to meet both.',
  },
  fields: { zh: '必须填写的字段', en: 'Fields that must be filled' },
  contact: { zh: '多少天内联系过', en: 'Talked with within' },
  need: { zh: '客户需求至少多少字', en: 'Words on their need, at least' },
  emptyHint: { zh: '不填就不要求', en: 'Empty asks for nothing' },
  days: { zh: '天', en: 'd' },
  characters: { zh: '字', en: 'chars' },
  returns: { zh: '退回市场之后', en: 'After a return to marketing' },
  returnDays: { zh: '市场几个工作日内处理', en: 'Marketing answers within so many working days' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存线索步骤要求', en: 'The steps of leads are saved' },
  mayNot: {
    zh: '只有能设计线索规则的人可以修改',
    en: 'Only those who design the rules for leads may change this',
  },
});
