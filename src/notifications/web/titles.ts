import { defineTexts } from '../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const notificationTitles = defineTexts({
  mine: { zh: '我的通知', en: 'My notifications' },
  mineHint: {
    zh: '哪些事用铃铛、邮件、推送告诉我，什么时候免打扰',
    en: 'What comes by bell, mail and push, and when devices are silent',
  },
});
