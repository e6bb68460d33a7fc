import type { GridCell, GridCellValue } from '../../../model/grid/grid.ts';
import { PictureFields } from '../../pictures/PictureFields.tsx';
import { useReportId } from '../report-of-grid.ts';
import type { Designed } from '../use-designed-grid.ts';
import { useCellChange } from './use-cell-change.ts';

type Props = { designed: Designed; cell: GridCell; value: Extract<GridCellValue, { kind: 'picture' }> };

/** A picture in a cell. */
export function PictureProperties({ designed, cell, value }: Props) {
  const set = useCellChange(designed, cell);
  return (
    <PictureFields
      reportId={useReportId()}
      shown={value}
      onChange={(told, about) => set({ value: { ...value, ...told } }, about)}
    />
  );
}
