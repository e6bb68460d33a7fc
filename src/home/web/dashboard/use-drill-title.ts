import { cellName, useMeasures, type DrillTarget } from '../../../insights/web/index.ts';
import type { Cell } from '../../../insights/model/answer.ts';
import { useLabel, useText } from '../../../platform/web/index.ts';
import { dashboardTexts } from './texts.ts';

/** What an opened number is called: its measure and what it was split by. */
export function useDrillTitle(): (target: DrillTarget) => string {
  const t = useText(dashboardTexts);
  const label = useLabel();
  const { measures } = useMeasures();
  return ({ cell }) => {
    if (!('measure' in cell)) return t('losses');
    const measure = measures.find(({ id }) => id === cell.measure);
    const split = (cell.values ?? []).map((value) => cellName(value as Cell, t('nobody')));
    return [...split, ...(measure ? [label(measure.label)] : [])].join(' · ');
  };
}
