import { defineTexts } from '../../../platform/web/index.ts';

export const entryTexts = defineTexts({
  signIn: { zh: '登录', en: 'Sign in' },
  promise: { zh: '漏斗自己长出来', en: 'A funnel that fills itself' },
  pitch: {
    zh: '销售只管跟客户，每一步怎么走、卡在哪、丢在哪，漏斗替您记着、算着、说清楚。',
    en: 'Sales people look after customers. Where every deal goes, waits and gets lost is recorded, counted and explained for you.',
  },
  enterTitle: {
    zh: '以一位同事的身份，看看{organisation}',
    en: 'See {organisation} through the eyes of a colleague',
  },
  enterHint: {
    zh: '点一下就进，无需注册；数据是一整年的真实节奏，随便改。',
    en: 'One click, no registration. A whole year of business to play with.',
  },
  enterAs: { zh: '以 {name} 的身份进入', en: 'Enter as {name}' },
  repAsks: { zh: '我现在该做什么？单子丢在哪一步？', en: 'What do I do now, and where do I lose deals?' },
  managerAsks: { zh: '今天谁、哪个单子需要我？', en: 'Who and what needs me today?' },
  marketingAsks: { zh: '哪些渠道和内容真的带来成交？', en: 'Which channels and content bring deals?' },
  managementAsks: {
    zh: '这个季度能完成吗？该改变什么？',
    en: 'Will we make the quarter, and what do we change?',
  },
  adminAsks: {
    zh: '流程有没有照着走？数据靠得住吗？',
    en: 'Is the process followed, is the data trustworthy?',
  },
  ownAccount: { zh: '用自己的账号登录', en: 'Sign in with your own account' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
  showPassword: { zh: '显示密码', en: 'Show the password' },
  hidePassword: { zh: '隐藏密码', en: 'Hide the password' },
  required: { zh: '请填写', en: 'Please fill this in' },
  forgotten: {
    zh: '忘记密码？请管理员在“成员与团队”里给您发一个重置链接。',
    en: 'Forgotten it? Your administrator can give you a link to reset it.',
  },
  found: { zh: '创建我的公司', en: 'Start my own company' },
  foundHint: {
    zh: '一家干净的公司，带好销售流程，可导入您的表格。',
    en: 'A clean company with a sales process, ready for your spreadsheet.',
  },
  foundNow: { zh: '创建', en: 'Start' },
  companyName: { zh: '公司名称', en: 'Company' },
  currency: { zh: '币种', en: 'Currency' },
  currencyHint: {
    zh: '金额默认用它；有了金额以后不能再改',
    en: 'What amounts are in; it stays once there are amounts',
  },
  yourName: { zh: '您的姓名', en: 'Your name' },
  cancel: { zh: '取消', en: 'Cancel' },
  welcome: { zh: '{name}，欢迎加入{organisation}', en: 'Welcome to {organisation}, {name}' },
  resetTitle: { zh: '{name}，请设置新密码', en: '{name}, set a new password' },
  welcomeHint: {
    zh: '设置一个密码，以后用 {email} 登录。',
    en: 'Set a password; you will sign in as {email}.',
  },
  resetHint: { zh: '设好以后，其他设备上的登录会全部退出。', en: 'All other sessions will end.' },
  newPassword: { zh: '新密码', en: 'New password' },
  passwordRule: {
    zh: '至少 12 个字符。一句只有您知道的话，比复杂的符号更安全、更好记。',
    en: 'At least 12 characters. A sentence only you know beats symbols.',
  },
  passwordCount: { zh: '还差 {count} 个字符', en: '{count} more characters' },
  passwordLong: { zh: '长度足够', en: 'Long enough' },
  enter: { zh: '进入明斗', en: 'Enter Mingdou' },
  saveAndEnter: { zh: '保存并登录', en: 'Save and sign in' },
  linkSpent: { zh: '这个链接已经失效', en: 'This link is no longer good' },
  linkSpentHint: {
    zh: '链接只能用一次，并且有时限。请联系管理员重新发送。',
    en: 'A link works once and for a limited time. Ask your administrator for a new one.',
  },
  toSignIn: { zh: '去登录', en: 'To sign-in' },
  switchLanguage: { zh: 'English', en: '中文' },
  toDark: { zh: '深色', en: 'Dark' },
  toLight: { zh: '浅色', en: 'Light' },
});
