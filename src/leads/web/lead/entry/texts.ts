import { defineTexts } from '../../../../platform/web/index.ts';

export const entryTexts = defineTexts({
  title: { zh: '快速录入线索', en: 'Enter leads quickly' },
  hint: {
    zh: '有姓名或电话就能录入；回车保存，接着录下一条。',
    en: 'A name and one way to reach them is enough; Enter saves and begins the next.',
  },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '手机或电话', en: 'Mobile or phone' },
  wechat: { zh: '微信', en: 'WeChat' },
  company: { zh: '公司', en: 'Company' },
  need: { zh: '需求', en: 'What they need' },
  source: { zh: '来源', en: 'Source' },
  whose: { zh: '由谁跟进', en: 'Who works on it' },
  me: { zh: '归我', en: 'Mine' },
  auto: { zh: '自动分配', en: 'By the rules' },
  save: { zh: '保存，录下一条', en: 'Save and next' },
  done: { zh: '完成', en: 'Done' },
  paste: { zh: '粘贴识别', en: 'Paste a text' },
  more: { zh: '全部字段', en: 'All fields' },
  entered: { zh: '已录入「{name}」', en: '“{name}” is entered' },
  attached: { zh: '这个人已在线索里，已记为再次来访', en: 'They were here already; noted as another touch' },
  justEntered: { zh: '刚录入 {count} 条', en: '{count} entered just now' },
  sameSomebody: { zh: '已有线索（您看不到）', en: 'A lead that you do not see' },
});
