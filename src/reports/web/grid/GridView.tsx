import type { ReactNode } from 'react';
import { DrillNumber } from '../../../insights/web/index.ts';
import { classNames, useText } from '../../../platform/web/index.ts';
import type { GridTable, TablePlace } from '../../model/grid/grid-table.ts';
import { CellDrawing } from './CellDrawing.tsx';
import { gridFills, gridTones } from './looks.ts';
import { gridViewTexts } from './texts.ts';

type Props = {
  label: string;
  table: GridTable;
  /** Opens the records behind a figure; without it figures are texts. */
  onOpen?: (place: TablePlace) => void;
};

/** A laid grid as a table in a room of its own, in which heads and first columns stay in sight. */
export function GridView(props: Props) {
  return (
    <div className="max-h-[70vh] overflow-auto rounded-lg bg-surface">
      <GridSheet {...props} />
    </div>
  );
}

/** The table alone: spans, heads and first columns that stay in sight, figures that open what they count. */
export function GridSheet({ label, table, onOpen }: Props) {
  const { widths, head, body } = table;
  const lineOf = ({ height, places }: GridTable['body'][number], at: number, isHead: boolean) => (
    <tr key={at} style={height === null ? undefined : { height }}>
      {places.map((place) => (
        <Place key={place.column} place={place} table={table} isHead={isHead} onOpen={onOpen} />
      ))}
    </tr>
  );
  return (
    <table aria-label={label} className="min-w-full border-separate border-spacing-0 text-sm">
      <colgroup>
        {widths.map((width, column) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <col key={column} style={width === null ? undefined : { width, minWidth: width }} />
        ))}
      </colgroup>
      <thead className="sticky top-0 z-20">{head.map((line, at) => lineOf(line, at, true))}</thead>
      <tbody>{body.map((line, at) => lineOf(line, at, false))}</tbody>
    </table>
  );
}

type PlaceProps = {
  place: TablePlace;
  table: GridTable;
  isHead: boolean;
  onOpen: Props['onOpen'];
};

function Place({ place, table, isHead, onOpen }: PlaceProps) {
  const t = useText(gridViewTexts);
  const { text, rows, columns, column, align, style, behind } = place;
  const opened = (content: ReactNode, told: string): ReactNode => {
    if (!onOpen || !behind || text === '–') return content;
    const name = content === told ? t('open') : `${t('open')}：${told}`;
    return (
      <DrillNumber label={name} isEmpty={place.isZero} onPress={() => onOpen(place)}>
        {content}
      </DrillNumber>
    );
  };
  const Tag = isHead ? 'th' : 'td';
  const stays = column < table.frozenColumns;
  const left = table.widths.slice(0, column).reduce<number>((sum, width) => sum + (width ?? 0), 0);
  return (
    <Tag
      rowSpan={rows}
      colSpan={columns}
      {...(isHead && { scope: columns > 1 ? ('colgroup' as const) : ('col' as const) })}
      style={stays ? { left } : undefined}
      className={classNames(
        'border-r border-b border-line px-3 py-2',
        gridFills[style.fill ?? 'none'],
        gridTones[style.text ?? 'plain'],
        aligned[align],
        style.bold ? 'font-semibold' : 'font-normal',
        !style.wrap && 'whitespace-nowrap',
        stays && (column === 0 ? 'sticky z-10' : 'z-10 md:sticky'),
      )}
    >
      <CellDrawing place={place} opened={opened} />
    </Tag>
  );
}

const aligned = { start: 'text-left', center: 'text-center', end: 'figures text-right' } as const;
