/* oxlint-disable jsx-a11y/prefer-tag-over-role -- drawn rows are placed one by one, which the tags of a table cannot be */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useText } from '../../texts.ts';
import { classNames } from '../class-names.ts';
import { uiTexts } from '../texts.ts';
import { type Column, narrowest, nextSort, type Sort } from './columns.ts';

type Props<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | null | undefined;
  onSort: ((sort: Sort | null) => void) | undefined;
  onResize: ((columnId: string, width: number) => void) | undefined;
  /** The cell that selects all. */
  tick: ReactNode;
};

const sortWords = (sort: Sort | null | undefined, id: string) =>
  sort?.by !== id ? 'none' : sort.desc ? 'descending' : 'ascending';

/** The names of the columns: they stay in sight, sort on click and resize at their edge. */
export function TableHead<Row>({ columns, sort, onSort, onResize, tick }: Props<Row>) {
  return (
    <div role="rowgroup" className="sticky top-0 z-10 min-w-fit bg-surface hairline-b">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-9 items-stretch"
        style={{ gridTemplateColumns: 'var(--tracks)' }}
      >
        {tick}
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            {...(column.isSortable && { 'aria-sort': sortWords(sort, column.id) })}
            className={classNames(
              'relative flex min-w-0 items-center px-3',
              column.align === 'end' && 'justify-end',
            )}
          >
            <ColumnName column={column} sort={sort} onSort={onSort} />
            {onResize && <Edge name={column.name} onResize={(width) => onResize(column.id, width)} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function ColumnName<Row>({
  column,
  sort,
  onSort,
}: Pick<Props<Row>, 'sort' | 'onSort'> & { column: Column<Row> }) {
  const nameShape = 'truncate text-sm font-medium text-faint';
  if (!column.isSortable || !onSort) return <span className={nameShape}>{column.name}</span>;
  const isSorted = sort?.by === column.id;
  return (
    <button
      type="button"
      onClick={() => onSort(nextSort(sort, column.id))}
      className={classNames(
        nameShape,
        'flex min-w-0 cursor-pointer items-center gap-1 rounded-sm hover:text-ink',
        isSorted && 'text-ink',
      )}
    >
      <span className="truncate">{column.name}</span>
      {isSorted && (sort.desc ? <ArrowDown aria-hidden size={14} /> : <ArrowUp aria-hidden size={14} />)}
    </button>
  );
}

function Edge({ name, onResize }: { name: string; onResize: (width: number) => void }) {
  const t = useText(uiTexts);
  const edge = useRef<HTMLDivElement>(null);
  const widthNow = (): number => edge.current?.parentElement?.offsetWidth ?? 0;
  const resize = (width: number): void => onResize(Math.max(narrowest, Math.round(width)));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault();
    const start = { x: event.clientX, width: widthNow() };
    const held: HTMLElement = event.currentTarget;
    const released = new AbortController();
    held.setPointerCapture(event.pointerId);
    held.addEventListener('pointermove', (move) => resize(start.width + move.clientX - start.x), released);
    held.addEventListener('lostpointercapture', () => released.abort(), released);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step) resize(widthNow() + step);
  };
  return (
    <div
      ref={edge}
      role="slider"
      tabIndex={0}
      aria-label={`${t('resizeColumn')} ${name}`}
      aria-valuenow={0}
      aria-valuetext={name}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      className="absolute inset-y-1.5 -right-1 z-10 w-2 cursor-col-resize touch-none rounded-sm after:absolute after:inset-y-0.5 after:left-[3.5px] after:w-px after:bg-line hover:after:bg-accent"
    />
  );
}
