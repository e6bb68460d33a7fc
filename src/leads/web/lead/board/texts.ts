import { defineTexts } from '../../../../platform/web/index.ts';

export const boardTexts = defineTexts({
  mine: { zh: '我的', en: 'Mine' },
  search: { zh: '搜索线索', en: 'Search leads' },
  keysHint: {
    zh: '键盘：方向键选卡片，M 选择状态，Shift+←/→ 移到相邻状态，Enter 打开',
    en: 'Keys: arrows choose a card, M picks a state, Shift+←/→ moves it, Enter opens it',
  },
  states: { zh: '状态', en: 'States' },
  count: { zh: '{count} 条', en: '{count} leads' },
  emptyColumn: { zh: '没有线索', en: 'No leads' },
  move: { zh: '移动「{name}」', en: 'Move “{name}”' },
  moveTo: { zh: '移到哪个状态？', en: 'To which state?' },
  here: { zh: '现在在这里', en: 'here now' },
  notMoved: { zh: '「{name}」没有移动', en: '“{name}” was not moved' },
  noWay: { zh: '不能从{from}直接到{to}', en: 'There is no way from {from} to {to}' },
  mayNot: { zh: '您不能修改这条线索', en: 'You may not change this lead' },
  neverContacted: { zh: '还没联系过', en: 'never contacted' },
  lastContact: { zh: '最近联系', en: 'contacted' },
  contactTitle: { zh: '记一次联系：{name}', en: 'Note a contact: {name}' },
  emptyTitle: { zh: '还没有线索', en: 'No leads yet' },
  emptyText: {
    zh: '线索是来问过的人。表单、导入、邮箱和手工录入的都会出现在这里。',
    en: 'A lead is somebody who asked. Those from forms, imports, mailboxes and by hand show here.',
  },
  nothingTitle: { zh: '没有符合条件的线索', en: 'No lead meets these conditions' },
  nothingText: {
    zh: '换个条件，或者清除筛选看全部。',
    en: 'Change the conditions, or clear them to see all.',
  },
  clearFilters: { zh: '清除筛选', en: 'Clear filters' },
});
