import { classNames, useLabel, useText } from '../../../platform/web/index.ts';
import type { CellAddress } from '../../model/review/figure-of-cell.ts';
import { rowName, type PackColumn, type PackTable } from '../../model/review/pack.ts';
import { reviewTexts } from './texts.ts';
import { useCellWords } from './use-cell-words.ts';

type Cells = PackTable['rows'][number];

export type PackRowProps = {
  table: PackTable;
  /** `now` left out: nothing is compared; null: the row is gone by now. */
  row: { cells: Cells; now?: Cells | null | undefined; isNew: boolean };
  at: number;
  onPick: ((address: CellAddress) => void) | undefined;
  picked: CellAddress | null;
};

/** A row of a frozen table. */
export function PackRow({ table, row, at, onPick, picked }: PackRowProps) {
  return (
    <tr className="border-b border-line last:border-b-0">
      {table.columns.map((column, place) =>
        column.kind === 'measure' ? (
          <NumberCell key={column.id} {...{ table, row, at, onPick, picked, column, place }} />
        ) : (
          <NameCell key={column.id} {...{ row, column, place }} />
        ),
      )}
    </tr>
  );
}

type CellProps = Pick<PackRowProps, 'row'> & { column: PackColumn; place: number };

function NameCell({ row: { cells, now, isNew }, column, place }: CellProps) {
  const t = useText(reviewTexts);
  const words = useCellWords();
  return (
    <th scope="row" className="h-9 px-3 text-left font-normal whitespace-nowrap">
      {words(cells[place] ?? null, column.unit)}{' '}
      {isNew && <span className="text-xs text-warn">{t('appeared')}</span>}
      {now === null && <span className="text-xs text-warn">{t('gone')}</span>}
    </th>
  );
}

/** A number of a frozen table, beside what is known now; pressed it is looked at. */
export function NumberCell({ table, row, at, onPick, picked, column, place }: PackRowProps & CellProps) {
  const t = useText(reviewTexts);
  const words = useCellWords();
  const { cells, now, isNew } = row;
  const shown = words(cells[place] ?? null, column.unit);
  const later = words(now?.[place] ?? null, column.unit);
  const isPicked = picked?.table === table.key && picked.row === at && picked.column === column.id;
  const pick = onPick && !isNew && (() => onPick({ table: table.key, row: at, column: column.id }));
  return (
    <td className={classNames('figures h-9 px-3 text-right whitespace-nowrap', isPicked && 'bg-accent-soft')}>
      {pick ? <Pick {...{ shown, table, cells, column, isPicked }} onPress={pick} /> : shown}
      {now != null && !isNew && later !== shown && (
        <span className="block text-xs text-warn">{t('nowIs', { value: later })}</span>
      )}
    </td>
  );
}

type PickProps = {
  shown: string;
  table: PackTable;
  cells: Cells;
  column: PackColumn;
  isPicked: boolean;
  onPress: () => void;
};

function Pick({ shown, table, cells, column, isPicked, onPress }: PickProps) {
  const t = useText(reviewTexts);
  const label = useLabel();
  const name = [rowName(table, cells), label(column.label), shown].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      aria-label={t('lookAt', { name })}
      onClick={onPress}
      className="cursor-pointer rounded-sm px-1 hover:text-accent hover:underline"
    >
      {shown}
    </button>
  );
}
