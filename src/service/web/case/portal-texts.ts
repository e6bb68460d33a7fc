import { defineTexts } from '../../../platform/web/index.ts';

export const portalTexts = defineTexts({
  title: { zh: '客户链接与评价', en: 'Customer’s link and rating' },
  none: { zh: '还没有发给客户的链接', en: 'No link was made yet' },
  make: { zh: '生成客户链接', en: 'Make a link' },
  once: {
    zh: '链接只显示这一次，90 天内有效；客户不用登录，看不到内部备注',
    en: 'Shown this once, good for 90 days; no account needed, and internal notes are never shown',
  },
  views: { zh: '打开 {count} 次', en: 'opened {count} times' },
  end: { zh: '停用', en: 'End' },
  ended: { zh: '链接已停用', en: 'The link is ended' },
  notEnded: { zh: '没有停用', en: 'Not ended' },
  rated: { zh: '满意度 {score} 分（满分 5）', en: '{score} of 5' },
});
