import { defineTexts } from '../../../platform/web/index.ts';
import { designTitles } from './titles.ts';

export const designTexts = defineTexts({
  ...designTitles,
  settings: { zh: '设置', en: 'Settings' },
  numbers: { zh: '编号', en: 'Numbers' },
  pattern: { zh: '编号规则', en: 'Pattern' },
  patternHint: {
    zh: '{年}、{月} 会换成日期，连续的 # 是流水号的位数（3 到 8 位），每个月重新计数',
    en: '{year} and {month} become the date; a run of # holds the digits of the count (3 to 8)',
  },
  patternFault: { zh: '需要一段 3 到 8 个连续的 #', en: 'It needs one run of 3 to 8 #' },
  validDays: { zh: '默认有效天数', en: 'Days a quote stands' },
  days: { zh: '天', en: 'days' },
  next: { zh: '下一份报价的编号：{number}', en: 'The next quote will be {number}' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  templates: { zh: '模板', en: 'Templates' },
  none: {
    zh: '还没有模板。模板带着条款和常用明细，新建报价时可以直接使用。',
    en: 'No templates yet. They bring terms and usual lines into a new quote.',
  },
  add: { zh: '新建模板', en: 'New template' },
  change: { zh: '修改模板', en: 'Change the template' },
  changeOf: { zh: '修改 {name}', en: 'Change {name}' },
  archive: { zh: '停用', en: 'Take out of use' },
  archiveOf: { zh: '停用 {name}', en: 'Take {name} out of use' },
  archived: { zh: '模板已停用', en: 'The template is out of use' },
  used: { zh: '用过 {count} 次 · {lines} 行', en: 'Used {count} times · {lines} lines' },
  standard: { zh: '标准模板', en: 'Standard' },
  isStandard: { zh: '设为标准模板', en: 'The standard template' },
  standardHint: {
    zh: '洞察会比较用标准模板和不用的输单率',
    en: 'Insights compare losses with and without it',
  },
  name: { zh: '模板名称', en: 'Name' },
  nameMissing: { zh: '请填写名称', en: 'Give it a name' },
  taxMode: { zh: '价格口径', en: 'Prices' },
  payment: { zh: '付款方式', en: 'Payment' },
  terms: { zh: '条款', en: 'Terms' },
  lines: { zh: '明细', en: 'Lines' },
  noRight: { zh: '您没有修改的权限', en: 'You may not change this' },
});
