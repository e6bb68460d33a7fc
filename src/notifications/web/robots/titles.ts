import { defineTexts } from '../../../platform/web/index.ts';

/** What the shell says of these pages: it is loaded with every page, the rest with its own. */
export const robotTitles = defineTexts({
  hint: { zh: '把提醒发到企业微信、钉钉、飞书的群里', en: 'Tell groups in WeCom, DingTalk and Feishu' },
  title: { zh: '群机器人', en: 'Group robots' },
});
