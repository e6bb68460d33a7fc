import { defineTexts } from '../../platform/web/index.ts';

export const notificationTexts = defineTexts({
  notifications: { zh: '通知', en: 'Notifications' },
  unread: { zh: '通知，{count} 条未读', en: 'Notifications, {count} unread' },
  mine: { zh: '我的通知', en: 'My notifications' },
  mineHint: { zh: '哪些事除了铃铛还发邮件', en: 'What comes by mail besides the bell' },
  explained: {
    zh: '所有通知都会出现在右上角的铃铛里。勾选的事情同时发到您的登录邮箱；在发出之前已经看过的不再发。',
    en: 'Everything shows at the bell. What is ticked is mailed to your sign-in address, too, unless you have read it before.',
  },
  readAll: { zh: '全部已读', en: 'Mark all read' },
  empty: {
    zh: '没有通知。有人提到您、给您派任务或交接商机时，会出现在这里。',
    en: 'Nothing yet. Mentions, tasks and deals given to you show here.',
  },
});
