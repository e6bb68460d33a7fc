import { useFigure } from '../../../insights/web/index.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { useFormats, useText } from '../../../platform/web/index.ts';
import { itemTexts } from './texts.ts';

/** How much a number of a unit moves, in words: 5 个百分点, ¥20,000, 3 天. */
export function useUnitWords(): (unit: MeasureUnit, amount: number) => string {
  const t = useText(itemTexts);
  const { number } = useFormats();
  const { figure } = useFigure();
  return (unit, amount) =>
    unit === 'percent' ? `${number(amount * 100, 1)} ${t('points')}` : figure(unit, amount);
}
