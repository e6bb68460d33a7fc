/** The paper a grid is printed on. */
import type { GridPage, papers } from './grid.ts';

export type Margins = { top: number; right: number; bottom: number; left: number };
type PaperOfGrid = { size: (typeof papers)[number]; isLandscape: boolean; margins: Margins };

/** As all our papers have them, in millimetres. */
const usualMargins: Margins = { top: 18, right: 16, bottom: 20, left: 16 };

/** Unless told, A4 lying: reports are wide. */
export function paperOf(page: GridPage | undefined): PaperOfGrid {
  return {
    size: page?.paper ?? 'A4',
    isLandscape: page?.landscape ?? true,
    margins: page?.margins ?? usualMargins,
  };
}
