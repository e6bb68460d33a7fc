import { useMe } from '../../../identity/web/index.ts';
import { Checkbox, classNames, useLabel, useText, useToday } from '../../../platform/web/index.ts';
import type { FillFault } from '../../model/fill/sheet-contract.ts';
import type { Filler } from '../../model/fill/sheet-columns.ts';
import type { SheetRow } from '../../model/fill/sheet.ts';
import { SheetCell } from './SheetCell.tsx';
import { fillTexts } from './texts.ts';
import { useGrid, type Grid } from './use-grid.ts';
import { isWithin } from './use-selection.ts';
import type { OpenSheet } from './use-sheet.ts';

/** A sheet with the keys of a spreadsheet: move, type, paste a block, take back. */
export function SheetGrid({ open, rowNames }: { open: OpenSheet; rowNames: readonly string[] }) {
  const t = useText(fillTexts);
  const grid = useGrid(open);
  const { rows, faults } = open;
  const filler = useFiller();
  const faultAt = new Map(faults.map((fault) => [`${fault.row} ${fault.column ?? ''}`, fault]));
  return (
    <div className="max-h-[68dvh] overflow-auto rounded-lg border border-line bg-surface">
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is filled like a spreadsheet
        role="grid"
        aria-label={t('sheet')}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        className="w-max min-w-full border-separate border-spacing-0 text-sm"
        onKeyDown={grid.onKeyDown}
        onPaste={grid.onPaste}
        onCopy={grid.onCopy}
        onFocus={() => grid.setFocus(true)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && grid.setFocus(false)}
      >
        <Head open={open} />
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={row.key}
              open={open}
              grid={grid}
              at={at}
              name={rowNames[at]!}
              filler={filler}
              faultAt={faultAt}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  open: OpenSheet;
  grid: Grid;
  at: number;
  name: string;
  filler: Filler;
  faultAt: ReadonlyMap<string, FillFault>;
};

function Row({ open, grid, at, name, filler, faultAt }: RowProps) {
  const { rows, columns, sheet } = open;
  const row = rows[at]!;
  const isMarked = row.key in sheet.marked;
  return (
    <tr className={classNames(isMarked && 'text-bad line-through')}>
      <th
        scope="row"
        className="figures sticky left-0 z-10 h-9 w-10 border-r border-b border-line bg-sunken px-2 text-right font-normal text-faint"
      >
        {at + 1}
      </th>
      {columns.map((column, place) => {
        const here = { row: at, column: place };
        const isActive = grid.active.row === at && grid.active.column === place;
        return (
          <SheetCell
            key={column.id}
            row={row}
            rowName={name}
            column={column}
            changed={sheet.changed[row.key]?.[column.id]}
            fault={faultAt.get(`${row.key} ${column.id}`)}
            filler={filler}
            isActive={isActive}
            isChosen={isWithin(grid.range, here)}
            hasFocus={grid.hasFocus}
            editing={isActive ? grid.editing : null}
            onPoint={(isExtending) => grid.point(here, isExtending)}
            onOpen={() => grid.edit(here, null)}
            onText={grid.onText}
            onValue={grid.onValue}
            onCancel={grid.close}
          />
        );
      })}
      {mayDelete(rows) && <MarkCell open={open} row={row} name={name} />}
    </tr>
  );
}

const mayDelete = (rows: OpenSheet['rows']): boolean => rows.some(({ deletable }) => deletable !== null);

/** Whether the record of the row is to be deleted; by keys as by a press. */
function MarkCell({ open, row, name }: { open: OpenSheet; row: SheetRow; name: string }) {
  const t = useText(fillTexts);
  return (
    <td className="sticky right-0 z-10 h-9 w-12 border-b border-l border-line bg-sunken px-2 text-center">
      {row.deletable !== null && (
        <Checkbox
          label={t('deleteRow', { row: name })}
          hideLabel
          excludeFromTabOrder
          value={row.key in open.sheet.marked}
          onChange={(isMarked) => open.mark([row], isMarked)}
        />
      )}
    </td>
  );
}

function useFiller(): Filler {
  const today = useToday();
  const { userId, name } = useMe();
  return { today, me: { id: userId, name } };
}

function Head({ open: { columns, rows } }: { open: OpenSheet }) {
  const label = useLabel();
  const t = useText(fillTexts);
  const head =
    'sticky top-0 z-20 border-b border-r border-line bg-sunken px-2 text-left font-normal whitespace-nowrap';
  return (
    <thead>
      <tr>
        <th scope="col" className={`${head} left-0 z-30 w-10`}>
          <span className="sr-only">#</span>
        </th>
        {columns.map(({ id, field, isRequired, isEditable, letter }) => (
          <th
            key={id}
            scope="col"
            className={`${head} h-9 min-w-28 ${isEditable ? 'text-ink' : 'text-faint'}`}
          >
            <span aria-hidden className="figures mr-1.5 text-xs text-faint">
              {letter}
            </span>
            {label(field.label)}
            {isRequired && isEditable && (
              <span aria-hidden className="ml-1 text-bad">
                *
              </span>
            )}
          </th>
        ))}
        {mayDelete(rows) && (
          <th scope="col" className={`${head} right-0 z-30 w-12 border-l text-faint`}>
            {t('deletes')}
          </th>
        )}
      </tr>
    </thead>
  );
}
