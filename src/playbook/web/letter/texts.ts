import { defineTexts } from '../../../platform/web/index.ts';

export const letterTexts = defineTexts({
  open: { zh: '插入模板', en: 'Insert a template' },
  title: { zh: '插入话术或模板', en: 'Insert a script or template' },
  insert: { zh: '插入', en: 'Insert' },
  insertPiece: { zh: '把「{title}」插入邮件', en: 'Insert “{title}” into the mail' },
  inserted: { zh: '已插入正文，改好后发送', en: 'Inserted; adjust it and send' },
  none: { zh: '这个阶段还没有话术和模板。', en: 'There is nothing for this stage yet.' },
  library: { zh: '去话术库', en: 'Open the playbook' },
});
