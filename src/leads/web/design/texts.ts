import { defineTexts } from '../../../platform/web/index.ts';

export const drawnTexts = defineTexts({
  notYours: { zh: '只有管理员和市场可以修改', en: 'Only administrators and marketing change this' },
  edit: { zh: '编辑', en: 'Edit' },
  up: { zh: '把「{name}」上移', en: 'Move “{name}” up' },
  down: { zh: '把「{name}」下移', en: 'Move “{name}” down' },
});
