import { defineTexts } from '../../../../platform/web/index.ts';

export const pasteTexts = defineTexts({
  title: { zh: '粘贴录入线索', en: 'Paste to take somebody in' },
  text: { zh: '聊天记录、名片或邮件签名', en: 'A chat, a business card or the foot of an e-mail' },
  placeholder: {
    zh: '把微信聊天、名片文字或邮件签名粘贴到这里，系统会识别姓名、公司、电话和需求',
    en: 'Paste it here: name, company, ways to reach and what they need are read from it',
  },
  hint: { zh: '只在本机识别，确认后才保存', en: 'Read on this device; kept only once you confirm' },
  read: { zh: '识别结果，请逐项确认', en: 'What was read: confirm each' },
  nothing: {
    zh: '没有识别到可用的信息，请手工填写。',
    en: 'Nothing could be read; fill it in by hand.',
  },
  sure: { zh: '可信', en: 'Sure' },
  likely: { zh: '较可信', en: 'Likely' },
  unsure: { zh: '请核对', en: 'Check' },
  use: { zh: '使用{field}', en: 'Use {field}' },
  others: { zh: '也可能是', en: 'Or' },
  choose: { zh: '改为「{value}」', en: 'Take “{value}” instead' },
  showPlace: { zh: '在原文中的位置', en: 'Where it stands' },
  source: { zh: '来源', en: 'Source' },
  assign: { zh: '由谁跟进', en: 'Who works on it' },
  me: { zh: '我自己', en: 'I do' },
  auto: { zh: '自动分配', en: 'Assign it' },
  more: { zh: '添加字段', en: 'Add a field' },
  save: { zh: '保存为线索', en: 'Keep as a lead' },
  cancel: { zh: '取消', en: 'Cancel' },
  unreachable: {
    zh: '请至少确认一种联系方式：手机、电话、邮箱或微信',
    en: 'Confirm one way to reach them: mobile, phone, e-mail or WeChat',
  },
  created: { zh: '已保存线索「{name}」', en: 'Kept the lead “{name}”' },
  attached: {
    zh: '这位客户已有线索，本次咨询已记入',
    en: 'This person is a lead already; the new contact was added',
  },
  attachedElsewhere: {
    zh: '这位客户已由同事跟进，本次咨询已转给负责人',
    en: 'A colleague works on this person already; the owner has been told',
  },
  open: { zh: '打开线索', en: 'Open the lead' },
});
