import { defineTexts } from '../../../../platform/web/index.ts';

export const mapTexts = defineTexts({
  figureOf: { zh: '{name}：{figure}', en: '{name}: {figure}' },
  legend: { zh: '颜色', en: 'Colours' },
  sketch: { zh: '方格示意图，不表示面积和边界', en: 'A sketch in tiles, not of areas or borders' },
  most: { zh: '数值最高的省份', en: 'Provinces with the most' },
  strays: { zh: '另有 {count} 项没有对应的省份：', en: '{count} without a province of their own: ' },
  moreStrays: { zh: '等', en: '…' },
});
