import { defineTexts } from '../../../../platform/web/index.ts';

export const costTexts = defineTexts({
  means: {
    zh: '每个来源、每个活动每月花了多少。直接在格子里填，或从 Excel 复制一块粘贴进来；离开格子即保存，清空即删除。',
    en: 'What each source and campaign cost each month. Type into a cell, or paste a block from Excel; leaving a cell saves it, emptying it takes the cost out.',
  },
  year: { zh: '年份', en: 'Year' },
  source: { zh: '来源', en: 'Source' },
  campaign: { zh: '活动', en: 'Campaign' },
  wholeSource: { zh: '来源整体', en: 'Whole source' },
  wholeSourceMeans: {
    zh: '不属于任何活动的费用，比如官网维护',
    en: 'What the source costs besides its campaigns, such as keeping the website',
  },
  total: { zh: '合计', en: 'Total' },
  cell: { zh: '{line} {month} 的费用', en: 'Cost of {line} in {month}' },
  add: { zh: '加一行', en: 'Add a line' },
  addHint: { zh: '活动留空表示来源整体', en: 'Leave the campaign empty for the whole source' },
  exists: { zh: '这一行已经有了', en: 'This line is there already' },
  saved: { zh: '已保存 {count} 项费用', en: '{count} costs saved' },
  unread: {
    zh: '有 {count} 格看不懂，没有保存：请填金额，如 12000 或 1.2万',
    en: '{count} cells could not be read and were not saved: type amounts such as 12000',
  },
  outside: {
    zh: '粘贴的内容超出了表格，多出的 {count} 格没有用上',
    en: 'What was pasted is larger than the table: {count} cells were left out',
  },
  readOnly: {
    zh: '只有线索规则的设计者可以修改',
    en: 'Only those who design the rules for leads may change it',
  },
  noLines: { zh: '这一年还没有线索，也没有费用', en: 'No leads and no costs in this year' },
  unknown: { zh: '未填来源', en: 'No source' },
});
