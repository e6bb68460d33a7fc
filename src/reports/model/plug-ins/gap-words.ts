import type { Label } from '../../../platform/model/label.ts';
import type { SlotFault } from './declared-block.ts';
import type { Drawn } from './drawing.ts';

/** What is told in the place of a block that is not drawn. */
export const gapWords: Readonly<Record<Extract<Drawn, { gap: unknown }>['gap'], Label>> = {
  not_installed: {
    zh: '这个组件来自没有安装的插件',
    en: 'This block is of a plug-in that is not installed',
  },
  not_drawn: {
    zh: '插件没能画出这个组件',
    en: 'The plug-in could not draw this block',
  },
};

const slotNames: Readonly<Record<SlotFault['part'], Label>> = {
  measures: { zh: '指标', en: 'measures' },
  by: { zh: '维度', en: 'dimensions' },
};

/** How many measures or dimensions a block takes. */
export function slotWords({ part, least, most }: SlotFault): Label {
  const { zh, en } = slotNames[part];
  const count = least === most ? String(least) : `${least}–${most}`;
  return { zh: `需要 ${count} 个${zh}`, en: `It takes ${count} ${en}` };
}
