import { defineTexts } from '../../../platform/web/index.ts';

export const linkTexts = defineTexts({
  none: { zh: '还没有给客户的链接', en: 'There are no links yet' },
  make: { zh: '再发给客户', en: 'Send once more' },
  notSent: { zh: '报价发出后才能生成链接', en: 'Links are made once the quote is sent' },
  for: { zh: '给谁', en: 'For whom' },
  views: { zh: '查看次数', en: 'Views' },
  lastView: { zh: '最近查看', en: 'Last view' },
  expires: { zh: '失效时间', en: 'Ends' },
  ended: { zh: '已收回', en: 'Taken back' },
  end: { zh: '收回', en: 'Take back' },
  endLink: { zh: '收回给 {label} 的链接', en: 'Take back the link of {label}' },
  linkEnded: { zh: '链接已收回', en: 'The link is taken back' },
  log: { zh: '查看记录', en: 'Log' },
  logOf: { zh: '{label} 的查看记录', en: 'Log of {label}' },
  viewed: { zh: '查看', en: 'Viewed' },
  downloaded: { zh: '下载 PDF', en: 'Took the PDF' },
  answered: { zh: '答复', en: 'Answered' },
  never: { zh: '还没有人打开过', en: 'Nobody has opened it yet' },
});
