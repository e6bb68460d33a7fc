import { defineTexts } from '../../../platform/web/index.ts';

export const linkTexts = defineTexts({
  forWhom: { zh: '发给谁', en: 'For whom' },
  address: { zh: '链接', en: 'Link' },
  copy: { zh: '复制链接', en: 'Copy' },
  copied: { zh: '链接已复制', en: 'Copied' },
});
