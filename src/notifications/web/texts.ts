import { defineTexts } from '../../platform/web/index.ts';

export const notificationTexts = defineTexts({
  notifications: { zh: '通知', en: 'Notifications' },
  unread: { zh: '通知，{count} 条未读', en: 'Notifications, {count} unread' },
  readAll: { zh: '全部已读', en: 'Mark all read' },
  empty: {
    zh: '没有通知。有人提到您、给您派任务或交接商机时，会出现在这里。',
    en: 'Nothing yet. Mentions, tasks and deals given to you show here.',
  },
});
