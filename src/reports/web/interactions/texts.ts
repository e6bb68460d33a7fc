import { defineTexts } from '../../../platform/web/index.ts';

export const interactionTexts = defineTexts({
  chosen: { zh: '选中的值', en: 'What is chosen' },
  followed: { zh: '其他组件已按此筛选（Esc 取消）', en: 'The other blocks follow (Esc clears)' },
  alone: { zh: '（没有其他组件跟随）', en: '(no other block follows)' },
  clear: { zh: '取消选中', en: 'Clear' },
  records: { zh: '查看背后的记录', en: 'Show the records' },
  comment: { zh: '评论', en: 'Comment' },
  down: { zh: '下钻到{name}', en: 'Go down to {name}' },
  up: { zh: '返回上一级：{path}', en: 'Back up: {path}' },
  none: { zh: '（空）', en: '(none)' },
  interactions: { zh: '联动', en: 'Interactions' },
  crossFilter: { zh: '点选一个值时，其他组件跟着筛选', en: 'Choosing a value narrows the other blocks' },
  deaf: { zh: '不跟随的组件', en: 'Blocks that do not follow' },
  noneDeaf: { zh: '全部跟随', en: 'All follow' },
  addOpen: { zh: '添加跳转', en: 'Add a way' },
  from: { zh: '从哪个组件', en: 'From which block' },
  report: { zh: '打开哪张报表', en: 'To which report' },
  param: { zh: '选中的值填到哪个参数（可不填）', en: 'The parameter that takes the value (may stay empty)' },
  label: { zh: '按钮上的字', en: 'Words on the button' },
  removeOpen: { zh: '移除跳转', en: 'Remove the way' },
});
