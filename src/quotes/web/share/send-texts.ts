import { defineTexts } from '../../../platform/web/index.ts';

export const sendTexts = defineTexts({
  how: { zh: '怎么发', en: 'How' },
  byLink: { zh: '生成链接，自己转给客户', en: 'A link that I pass on' },
  byLinkDetail: { zh: '用微信、钉钉等发出，客户不用登录', en: 'By WeChat or any message; no account needed' },
  byMail: { zh: '用我的邮箱发', en: 'A mail of mine' },
  byMailDetail: {
    zh: '写好一封邮件给您过目，您按发送才会发出',
    en: 'A mail is written for you to read over; it goes out when you send it',
  },
  noMailbox: { zh: '先在设置里连接您的邮箱', en: 'Connect your mailbox in the settings first' },
  withPdf: { zh: '附上 PDF', en: 'Attach the PDF' },
  withLink: { zh: '附上在线查看和答复的链接', en: 'Add the link to read and answer it online' },
  writeMail: { zh: '写邮件', en: 'Write the mail' },
  makeLink: { zh: '生成链接', en: 'Make the link' },
  subject: { zh: '{title}（{number}）', en: '{title} ({number})' },
  greeting: { zh: '{contact}，您好：', en: 'Dear {contact},' },
  body: {
    zh: '「{title}」已经准备好，编号 {number}，价税合计 {total}。',
    en: '“{title}” is ready: number {number}, {total} with tax.',
  },
  bodyWithPdf: {
    zh: '「{title}」已经准备好，见附件。编号 {number}，价税合计 {total}。',
    en: '“{title}” is attached: number {number}, {total} with tax.',
  },
  until: {
    zh: '报价有效期至 {day}，有问题随时联系我。',
    en: 'It stands until {day}. Please ask me anything.',
  },
  online: { zh: '在线查看和答复：{address}', en: 'To read and answer it online: {address}' },
});
