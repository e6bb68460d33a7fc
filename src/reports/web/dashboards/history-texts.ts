import { defineTexts } from '../../../platform/web/index.ts';

export const historyTexts = defineTexts({
  history: { zh: '历史版本', en: 'History' },
  editionName: { zh: '第 {number} 版', en: 'Edition {number}' },
  tiles: { zh: '{count} 个组件', en: '{count} tiles' },
  present: { zh: '现在的版本', en: 'Present edition' },
  presentIn: { zh: '第 {number} 版（现在）', en: 'Edition {number} (present)' },
  draft: { zh: '未发布的草稿', en: 'The draft' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  compared: { zh: '从“{from}”到“{to}”', en: 'From “{from}” to “{to}”' },
  noChanges: { zh: '没有区别', en: 'No differences' },
  restore: { zh: '恢复这一版', en: 'Restore this edition' },
  restoreNamed: { zh: '恢复第 {number} 版', en: 'Restore edition {number}' },
  restored: { zh: '已恢复', en: 'Restored' },
  restoreText: {
    zh: '会作为新的一版发布，中间的版本仍留在历史里；未发布的草稿会丢掉。',
    en: 'It is published as the next edition; those between stay in the history. A draft that is not published is lost.',
  },
  wouldChange: { zh: '恢复后的变化', en: 'What becomes otherwise' },
});
