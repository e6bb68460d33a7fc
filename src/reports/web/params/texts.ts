import { defineTexts } from '../../../platform/web/index.ts';

export const paramTexts = defineTexts({
  ask: { zh: '查询', en: 'Run' },
  reset: { zh: '恢复默认', en: 'Back to the defaults' },
  waiting: { zh: '选好条件后点“查询”', en: 'Choose, then press “Run”' },
  missing: { zh: '请先选择：{names}', en: 'Please choose first: {names}' },
  refused: {
    zh: '“{name}”的值无效（{why}），已按默认值显示',
    en: 'The value of “{name}” does not hold ({why}); the default is shown',
  },
  apply: { zh: '确定', en: 'Apply' },
  find: { zh: '查找', en: 'Find' },
  noValues: { zh: '没有可选的值', en: 'There is nothing to choose from' },
  joined: { zh: '{first} 等 {count} 项', en: '{first} and others ({count})' },
  several: { zh: '{count} 项', en: '{count} chosen' },
  more: { zh: '只列出前 {count} 个，请用查找缩小范围', en: 'Only the first {count}: search for others' },
  unfilled: { zh: '选项取不到：{why}', en: 'The options cannot be read: {why}' },
});
