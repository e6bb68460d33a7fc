import { defineTexts } from '../../../platform/web/index.ts';

export const sharingTexts = defineTexts({
  share: { zh: '共享', en: 'Share' },
  rights: { zh: '同事的权限', en: 'Rights of colleagues' },
  text: {
    zh: '这里给的是对报表本身的权限；数字永远按看的人自己的数据范围计算。您只能授予自己拥有的权限。',
    en: 'These are rights on the report itself; its numbers are always those of the reader’s own reach. You give only what you hold.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '权限已保存', en: 'The rights are saved' },
  nobody: { zh: '只有我自己', en: 'Only me' },
  everybody: { zh: '全公司', en: 'Everybody' },
  person: { zh: '指定个人', en: 'One person' },
  team: { zh: '团队（含下级）', en: 'A team and those below' },
  role: { zh: '角色', en: 'A role' },
  who: { zh: '给谁', en: 'For whom' },
  which: { zh: '选择', en: 'Choose' },
  mayOf: { zh: '{name} 可以', en: '{name} may' },
  may: { zh: '可以', en: 'May' },
  custom: { zh: '自定义', en: 'A set of one’s own' },
  add: { zh: '添加', en: 'Add' },
  remove: { zh: '收回 {name} 的权限', en: 'Take the rights of {name} away' },
  readings: { zh: '访问记录', en: 'Who looked at it' },
  readingsText: {
    zh: '谁在什么时候看过、导出过哪一版，用的什么参数。同一个人十分钟内重复查看只记一次。',
    en: 'Who looked at which edition or took it out, when, and with which parameters. The same look within ten minutes counts once.',
  },
  noReadings: { zh: '还没有人看过', en: 'Nobody has looked at it yet' },
  edition: { zh: '第 {number} 版', en: 'edition {number}' },
  asWhom: { zh: '以 {name} 的身份', en: 'as {name}' },
  viewAs: { zh: '以他人身份预览', en: 'Look as somebody else' },
  viewAsText: {
    zh: '看看此人打开这张报表会看到什么。此人的数据范围须在您的权限之内；每次预览都会留下记录。',
    en: 'See what this person sees on opening it. Their reach has to lie within yours; each look is kept in the log.',
  },
  look: { zh: '预览', en: 'Look' },
  whose: { zh: '以谁的身份', en: 'As whom' },
  lookingAs: {
    zh: '正在以 {name} 的身份预览：数字、选项和按钮都是此人看到的',
    en: 'You look as {name}: numbers, options and buttons are theirs',
  },
  cannotSee: {
    zh: '{name} 没有查看这张报表的权限，打开时会看到“没有找到”。',
    en: '{name} may not see this report: it would not be found.',
  },
  stop: { zh: '退出预览', en: 'Stop looking' },
  theirRights: { zh: '此人可以：{rights}', en: 'They may: {rights}' },
});
