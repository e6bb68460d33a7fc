import { defineTexts } from '../../../platform/web/index.ts';

export const followUpTexts = defineTexts({
  type: { zh: '类型', en: 'Type' },
  result: { zh: '结果', en: 'Result' },
  contact: { zh: '和谁谈的', en: 'Talked to' },
  nextStep: { zh: '下一步', en: 'Next step' },
  nextStepHint: { zh: '例如：发报价单', en: 'Send the quote, for instance' },
  nextStepOn: { zh: '下一步日期', en: 'On' },
  attach: { zh: '附件', en: 'Attach' },
  photo: { zh: '拍照', en: 'Photo' },
  record: { zh: '录音', en: 'Voice memo' },
  stop: { zh: '停止录音 {time}', en: 'Stop recording {time}' },
  drop: { zh: '移除「{name}」', en: 'Take “{name}” away' },
  noMicrophone: {
    zh: '无法使用麦克风，请检查浏览器权限',
    en: 'The microphone cannot be used; check the browser’s permission',
  },
  tooLarge: { zh: '「{name}」超过 {most} MB，没有添加', en: '“{name}” is over {most} MB and was left out' },
  voiceName: { zh: '语音 {when}', en: 'Voice memo {when}' },
  notAttached: {
    zh: '跟进已保存，但「{name}」没有传上去：{why}',
    en: 'The follow-up is saved, but “{name}” did not arrive: {why}',
  },
  pasteChat: { zh: '粘贴聊天记录', en: 'Paste a chat' },
  chatTitle: { zh: '粘贴聊天记录', en: 'Paste a chat' },
  chatText: {
    zh: '从微信、企业微信、QQ 或钉钉复制的聊天记录，确认谁是我方、谁是客户。',
    en: 'A chat copied from WeChat, WeCom, QQ or DingTalk; say who of them is one of us.',
  },
  chatWords: { zh: '聊天记录', en: 'The chat' },
  chatNone: {
    zh: '没有认出聊天记录：每条要有姓名和时间，或“姓名：内容”',
    en: 'No chat was found: each message needs a name and a time, or “name: words”',
  },
  chatFound: { zh: '认出 {count} 条消息', en: '{count} messages found' },
  us: { zh: '我方', en: 'Us' },
  them: { zh: '客户', en: 'Customer' },
  use: { zh: '放进跟进', en: 'Put into the follow-up' },
  asChat: { zh: '按聊天记录显示', en: 'Shown as a chat' },
  forgetChat: { zh: '按普通文字保存', en: 'Keep as plain text' },
  saved: { zh: '已记下', en: 'Written down' },
  savedWithNextStep: { zh: '已记下，下一步已安排', en: 'Written down, and the next step is planned' },
});
