import { defineTexts } from '../../../platform/web/index.ts';

export const boardTexts = defineTexts({
  move: { zh: '移动「{name}」', en: 'Move “{name}”' },
});
