import { defineTexts } from '../../../../platform/web/index.ts';

export const trialTexts = defineTexts({
  title: { zh: '用样例测试', en: 'Test with a sample' },
  intro: {
    zh: '看规则会给这条线索打上哪些标签、多少分、什么等级。不会写入任何数据。',
    en: 'See which tags, points and level the rules give to this lead. Nothing is written.',
  },
  sample: { zh: '样例', en: 'Sample' },
  existing: { zh: '已有线索', en: 'A lead' },
  madeUp: { zh: '粘贴或填写', en: 'Paste or fill in' },
  lead: { zh: '选一条线索', en: 'Choose a lead' },
  find: { zh: '按姓名、公司、电话查找', en: 'Find by name, company, phone' },
  pasted: { zh: '粘贴聊天、名片或邮件', en: 'Paste a chat, a card or a mail' },
  read: { zh: '识别', en: 'Read it' },
  readNothing: { zh: '没有识别出字段，请直接填写', en: 'Nothing was read; fill it in' },
  touches: { zh: '主动咨询次数', en: 'Times he came to us' },
  meetings: { zh: '会议或拜访次数', en: 'Meetings or visits' },
  talks: { zh: '电话、微信、邮件次数', en: 'Calls, WeChats, mails' },
  run: { zh: '测试', en: 'Test' },
  close: { zh: '关闭', en: 'Close' },
  tags: { zh: '标签', en: 'Tags' },
  noTags: { zh: '不打标签', en: 'No tags' },
  draftMeets: { zh: '符合，会打上标签', en: 'Meets it: the tag is given' },
  draftMisses: { zh: '不符合', en: 'Does not meet it' },
  tryOn: { zh: '拿一条线索试试', en: 'Try it on a lead' },
  incomplete: { zh: '先把规则填完整', en: 'Complete the rule first' },
});
