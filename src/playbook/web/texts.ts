import { defineTexts } from '../../platform/web/index.ts';
import { playbookTitles } from './titles.ts';

/** What the pages of the playbook and the panel on a deal say alike. */
export const playbookTexts = defineTexts({
  ...playbookTitles,
  unseen: { zh: '您看不到这个字段', en: 'a field you do not see' },
  missing: { zh: '请填写：{name}', en: 'to fill in: {name}' },
  openLink: { zh: '打开链接', en: 'Open the link' },
  files: { zh: '{count} 个文件', en: '{count} files' },
  usesCount: { zh: '用过 {count} 次', en: 'used {count} times' },
  neverUsed: { zh: '还没用过', en: 'not used yet' },
  anyStage: { zh: '不限阶段', en: 'Any stage' },
});

export const panelTexts = defineTexts({
  title: { zh: '话术与资料', en: 'Scripts and material' },
  library: { zh: '话术库', en: 'Playbook' },
  all: { zh: '全部', en: 'All' },
  copy: { zh: '复制', en: 'Copy' },
  copyPiece: { zh: '复制「{title}」', en: 'Copy “{title}”' },
  insert: { zh: '插入跟进', en: 'Insert' },
  insertPiece: { zh: '把「{title}」插入跟进', en: 'Insert “{title}” into the follow-up' },
  copied: { zh: '已复制', en: 'Copied' },
  inserted: { zh: '已插入跟进框，改好后保存', en: 'Inserted; adjust it and save' },
  noClipboard: {
    zh: '浏览器不允许复制，请手动选中文字',
    en: 'The browser does not allow copying; select the text by hand',
  },
  lastUse: { zh: '{who} {when}{how}', en: '{who} {how} it {when}' },
  usedHere: { zh: '本阶段已用', en: 'Used in this stage' },
  none: { zh: '这个阶段还没有话术', en: 'Nothing for this stage yet' },
  noneText: {
    zh: '把好用的话术关联到这个阶段，打开商机就能用。',
    en: 'Link a good script to this stage, and it is at hand on every deal.',
  },
  write: { zh: '写一条', en: 'Write one' },
});
