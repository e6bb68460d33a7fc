import { defineTexts } from '../../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const mailboxTitles = defineTexts({
  hint: {
    zh: '连接自己的邮箱，客户往来自动归到客户和商机',
    en: 'Mails with customers gather at their records',
  },
  title: { zh: '我的邮箱', en: 'My mailbox' },
});
