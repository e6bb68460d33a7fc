import { Defined } from '../../../insights/web/index.ts';
import { Badge, classNames, useLabel, useText } from '../../../platform/web/index.ts';
import type { ComparedTable } from '../../model/review/compare-packs.ts';
import type { CellAddress } from '../../model/review/figure-of-cell.ts';
import { figureLines } from '../../model/review/figure-lines.ts';
import { rowKey, type PackTable } from '../../model/review/pack.ts';
import { FigureRows } from './FigureRows.tsx';
import { PackRow } from './PackRow.tsx';
import { reviewTexts } from './texts.ts';

type Props = {
  table: PackTable;
  /** What is known now, beside each number that differs. */
  compared?: ComparedTable | undefined;
  /** Numbers can be looked at: pressing one tells which. */
  onPick?: ((address: CellAddress) => void) | undefined;
  picked?: CellAddress | null;
};

/** A frozen table: what each column means on hover, and what differs by now. */
export function PackTableView({ table, compared, onPick, picked = null }: Props) {
  const t = useText(reviewTexts);
  const label = useLabel();
  const rows =
    compared?.rows ??
    table.rows.map((cells) => ({ key: rowKey(table, cells), cells, now: undefined, isNew: false }));
  const lines = figureLines(table);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="flex flex-wrap items-center gap-2 text-sm font-medium text-soft">
        {label(table.title)}
        {compared && (
          <Badge tone={compared.differing > 0 ? 'warn' : 'neutral'}>
            {compared.differing > 0 ? t('differing', { count: compared.differing }) : t('same')}
          </Badge>
        )}
      </h3>
      {rows.length === 0 ? (
        <p className="text-sm text-faint">{t('noRows')}</p>
      ) : (
        <div className="overflow-x-auto rounded-md border border-line">
          <table className="w-full text-sm" aria-label={label(table.title)}>
            {lines ? (
              <FigureRows {...{ table, lines, onPick, picked }} row={rows[0]!} />
            ) : (
              <>
                <Heads table={table} />
                <tbody>
                  {rows.map((row, at) => (
                    <PackRow key={row.key} {...{ table, row, at, onPick, picked }} />
                  ))}
                </tbody>
              </>
            )}
          </table>
        </div>
      )}
    </div>
  );
}

function Heads({ table }: { table: PackTable }) {
  const label = useLabel();
  return (
    <thead>
      <tr className="border-b border-line text-soft">
        {table.columns.map(({ id, label: name, definition, kind }) => (
          <th
            key={id}
            scope="col"
            className={classNames(
              'h-9 px-3 font-normal whitespace-nowrap',
              kind === 'measure' ? 'text-right' : 'text-left',
            )}
          >
            {definition ? <Defined name={label(name)} definition={label(definition)} /> : label(name)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
