import type { Label } from './platform/model/label.ts';

/** Texts of the shell's own entries, which belong to no domain. */
export const shellEntryTexts = {
  settings: { zh: '设置', en: 'Settings' },
  timeline: { zh: '跟进', en: 'Timeline' },
  files: { zh: '文件', en: 'Files' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  create: { zh: '新建{name}', en: 'New {name}' },
  goTo: { zh: '前往{name}', en: 'Go to {name}' },
} satisfies Record<string, Label>;
