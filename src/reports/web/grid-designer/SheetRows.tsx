import type { ReactNode } from 'react';
import { classNames, useLabel } from '../../../platform/web/index.ts';
import { nameAddress, nameColumn } from '../../model/grid/address.ts';
import { cellOn, type Place, type Range } from '../../model/grid/edit/edit-cells.ts';
import { sizeOfSheet, type Selection } from '../../model/grid/edit/selection.ts';
import type { GridFault } from '../../model/grid/grid-faults.ts';
import type { Grid, GridCellValue } from '../../model/grid/grid.ts';
import { SheetCell, type SheetCellProps } from './SheetCell.tsx';

type Props = Pick<SheetCellProps, 'onPick' | 'onOpen' | 'onDropped'> & {
  grid: Grid;
  range: Range;
  focus: Place;
  faults: readonly GridFault[];
  wordsOf: (value: GridCellValue) => string;
  editor: ReactNode;
  columnName: (column: number) => string;
  rowName: (row: number) => string;
  onSelect: (selection: Selection) => void;
};

const headShape = 'border-r border-b border-line bg-sunken text-center text-xs font-normal text-faint';

/** The lines of the sheet, the letters of its columns above and the numbers of its lines beside them. */
export function SheetRows(props: Props) {
  const { grid, range, focus, onSelect, columnName, rowName } = props;
  const [rows, columns] = sizeOfSheet(grid);
  const count = (length: number) => Array.from({ length }, (_, at) => at);
  const marked = (at: number, part: 0 | 1) => range.from[part] <= at && at <= range.to[part];
  return (
    <>
      <thead className="sticky top-0 z-10">
        <tr>
          <th aria-hidden className={classNames(headShape, 'h-6 w-9')} />
          {count(columns).map((column) => (
            <th
              key={column}
              scope="col"
              aria-label={columnName(column)}
              onMouseDown={() => onSelect({ anchor: [0, column], focus: [rows - 1, column] })}
              className={classNames(
                headShape,
                'h-6 min-w-24',
                marked(column, 1) && 'bg-accent-soft text-ink',
                grid.columns[column]?.size === 0 && 'line-through',
              )}
            >
              {nameColumn(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {count(rows).map((row) => (
          <tr key={row}>
            <th
              scope="row"
              aria-label={rowName(row)}
              onMouseDown={() => onSelect({ anchor: [row, 0], focus: [row, columns - 1] })}
              className={classNames(
                headShape,
                'w-9',
                marked(row, 0) && 'bg-accent-soft text-ink',
                grid.rows[row]?.size === 0 && 'line-through',
              )}
            >
              {row + 1}
            </th>
            {count(columns).map((column) => (
              <Placed key={column} {...props} place={[row, column]} focus={focus} />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

/** One place: the cell that begins there, an empty one, or nothing where another reaches over it. */
function Placed({ place, grid, range, focus, faults, wordsOf, editor, ...more }: Props & { place: Place }) {
  const label = useLabel();
  const cell = cellOn(grid, place);
  if (cell && (cell.at[0] !== place[0] || cell.at[1] !== place[1])) return null;
  const address = nameAddress(place);
  const isFocused = focus[0] === place[0] && focus[1] === place[1];
  const isIn = (part: 0 | 1) => range.from[part] <= place[part] && place[part] <= range.to[part];
  return (
    <SheetCell
      id={`sheet-${address}`}
      place={place}
      cell={cell}
      words={cell ? wordsOf(cell.value) : ''}
      isSelected={isIn(0) && isIn(1)}
      isFocused={isFocused}
      faults={faults.filter((fault) => fault.cell === address).map((fault) => label(fault.label))}
      editor={isFocused ? editor : null}
      onPick={more.onPick}
      onOpen={more.onOpen}
      onDropped={more.onDropped}
    />
  );
}
