import { defineTexts } from '../../../platform/web/index.ts';

export const listActionTexts = defineTexts({
  actions: { zh: '对选中的记录', en: 'With the chosen records' },
  choose: { zh: '先勾选记录', en: 'Choose records first' },
  chosen: { zh: '已选 {count} 条', en: '{count} chosen' },
  chooseAll: { zh: '全选', en: 'Choose all' },
  chooseOne: { zh: '选择 {name}', en: 'Choose {name}' },
  consequence: {
    zh: '将对 {count} 条{noun}逐条执行：{steps}。没有权限或不符合规则的会说明原因，不影响其他记录。',
    en: 'Chosen: {count} ({noun}). With each by itself: {steps}. What you may not do, or rules refuse, is told by record and leaves the others alone.',
  },
  confirm: { zh: '执行（{count} 条）', en: 'Do it ({count})' },
  person: { zh: '交给谁', en: 'To whom' },
  done: { zh: '“{label}”已完成 {count} 条', en: '“{label}” is done with {count}' },
  and: { zh: '、', en: ', ' },
  offered: { zh: '查看者可以做的操作', en: 'What viewers may do' },
  offeredHint: {
    zh: '查看者勾选清单里的记录后执行，按他自己的权限和业务规则逐条处理。',
    en: 'Viewers choose records of the list; each is done by their own rights and the rules of the records.',
  },
  add: { zh: '添加操作', en: 'Add an action' },
  change: { zh: '修改操作“{label}”', en: 'Change the action “{label}”' },
  remove: { zh: '移除操作“{label}”', en: 'Remove the action “{label}”' },
  action: { zh: '操作', en: 'Action' },
  label: { zh: '按钮上的字', en: 'Words on the button' },
  asksPerson: {
    zh: '执行时由查看者选择人员，代替上面填的人',
    en: 'Viewers choose the person when they press, in place of the one above',
  },
  keep: { zh: '确定', en: 'Keep' },
});
