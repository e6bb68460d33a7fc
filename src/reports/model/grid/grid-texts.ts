import type { Label } from '../../../platform/model/label.ts';

export const gridTexts = {
  report: { zh: '报表', en: 'Report' },
  series: {
    zh: '{from} 至 {to}：最低 {low}（{lowAt}），最高 {high}（{highAt}），最后 {last}',
    en: '{from} to {to}: lowest {low} ({lowAt}), highest {high} ({highAt}), last {last}',
  },
  target: { zh: '目标 {target}', en: 'Target {target}' },
  reached: { zh: '目标 {target}，完成 {reached}', en: 'Target {target}, {reached} reached' },
  figures: { zh: '图中数值', en: 'Figures drawn' },
} satisfies Record<string, Label>;
