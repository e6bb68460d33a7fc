import type { Cell } from '../../../insights/model/answer.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { useFigure } from '../../../insights/web/index.ts';
import { noValue } from '../../../platform/web/index.ts';

/** A number or a name of a pack as it reads on the screen. */
export function useCellWords(): (cell: Cell, unit: MeasureUnit | null) => string {
  const { figure } = useFigure();
  return (cell, unit) => {
    if (cell === null) return noValue;
    if (typeof cell === 'object') return cell.name ?? noValue;
    return unit === null ? String(cell) : figure(unit, Number(cell));
  };
}
