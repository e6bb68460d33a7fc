import { defineTexts } from '../texts.ts';

export const shellTexts = defineTexts({
  product: { zh: '明斗', en: 'Mingdou' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  rail: { zh: '主导航', en: 'Main' },
  foldRail: { zh: '收起导航', en: 'Fold the navigation' },
  unfoldRail: { zh: '展开导航', en: 'Unfold the navigation' },
  search: { zh: '搜索或执行命令', en: 'Search or run a command' },
  create: { zh: '新建', en: 'New' },
  more: { zh: '更多', en: 'More' },
  me: { zh: '我的菜单', en: 'My menu' },
  language: { zh: 'English', en: '中文' },
  switchLanguage: { zh: '切换到 English', en: '切换到中文' },
  theme: { zh: '外观', en: 'Appearance' },
  themeSystem: { zh: '跟随系统', en: 'As the system' },
  themeLight: { zh: '浅色', en: 'Light' },
  themeDark: { zh: '深色', en: 'Dark' },
  offline: { zh: '实时更新已断开，正在重连', en: 'Live updates are off; reconnecting' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundDetail: {
    zh: '地址可能写错了，或者您没有查看它的权限。',
    en: 'The address may be mistyped, or you may not see it.',
  },
  toHome: { zh: '回到首页', en: 'Go home' },
  broken: { zh: '这个页面没能打开', en: 'This page could not be opened' },
  unsavedTitle: { zh: '离开而不保存？', en: 'Leave without saving?' },
  unsavedText: {
    zh: '这里的修改还没有保存，离开后会丢失。',
    en: 'Your changes are not saved yet; they are lost when you leave.',
  },
  leave: { zh: '放弃更改', en: 'Discard changes' },
  stay: { zh: '继续编辑', en: 'Keep editing' },
});
