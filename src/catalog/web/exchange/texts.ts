import { defineTexts } from '../../../platform/web/index.ts';

export const exchangeTexts = defineTexts({
  settings: { zh: '设置', en: 'Settings' },
  intro: {
    zh: '组织的币种是 {base}。外币商机逐单按汇率折算成 {base} 后再相加：进行中的用当天的汇率，关闭的用关闭当天的汇率并固定下来。某天的汇率是这天或之前最近的一条；没有汇率就显示“未折算”，不计入合计。',
    en: 'The organisation counts in {base}. Deals in other currencies are converted one by one, then summed: open ones at the rate of the day, closed ones at the rate of the day of their close, which stays. The rate of a day is the latest at or before it; without one a deal is “not counted”.',
  },
  currency: { zh: '币种', en: 'Currency' },
  current: { zh: '今天的汇率', en: 'Rate of today' },
  since: { zh: '{day} 起', en: 'since {day}' },
  noRate: { zh: '没有汇率', en: 'No rate' },
  count: { zh: '{count} 条', en: '{count} rates' },
  none: {
    zh: '还没有用到外币。录入一条汇率，或者把商机的币种改成外币。',
    en: 'No other currency is used yet. Enter a rate, or give a deal another currency.',
  },
  add: { zh: '录入汇率', en: 'Enter a rate' },
  importRates: { zh: '从文件导入', en: 'Import from a file' },
  unpriced: { zh: '查看未折算的商机', en: 'Deals not counted' },
  on: { zh: '生效日期', en: 'From' },
  rate: { zh: '汇率', en: 'Rate' },
  rateHint: {
    zh: '1 单位外币等于多少 {base}，最多 8 位小数',
    en: 'What one unit is worth in {base}; 8 decimals at most',
  },
  rateFault: { zh: '请填大于 0 的数，最多 8 位小数', en: 'A number above 0 with at most 8 decimals' },
  actions: { zh: '操作', en: 'Actions' },
  entered: { zh: '已录入', en: 'Entered' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '汇率已保存，相关商机正在重新折算', en: 'Saved; deals are counted anew' },
  history: { zh: '{currency} 的汇率', en: 'Rates of {currency}' },
  noHistory: { zh: '还没有录入过汇率', en: 'No rate was entered yet' },
  remove: { zh: '删除 {day} 的汇率', en: 'Remove the rate of {day}' },
  removed: { zh: '汇率已删除，相关商机正在重新折算', en: 'Removed; deals are counted anew' },
  noRight: { zh: '没有维护汇率的权限', en: 'You may not keep rates' },
  openHistory: { zh: '查看 {currency} 的汇率', en: 'Show the rates of {currency}' },
});
