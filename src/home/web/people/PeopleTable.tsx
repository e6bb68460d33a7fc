import { Defined, fewRecords, useFigure, type CatalogueMeasure } from '../../../insights/web/index.ts';
import { Card, Link, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { PersonFigures } from './people-rows.ts';
import type { Scored } from './scored.ts';
import { peopleTexts } from './texts.ts';

export type FigureColumn = { figure: Scored; measure: CatalogueMeasure };

type Props = {
  columns: readonly FigureColumn[];
  rows: readonly PersonFigures[];
  /** The window the address carries, handed on to the scorecards. */
  window: unknown;
};

const cell = 'border-t border-line px-3 py-2 align-top md:first:pl-4 md:last:pr-4';
const head = 'px-3 py-2 text-right font-normal text-soft first:pl-4 first:text-left last:pr-4';

/** People one below the other; a name opens the scorecard. */
export function PeopleTable({ columns, rows, window }: Props) {
  const t = useText(peopleTexts);
  const label = useLabel();
  const query = typeof window === 'string' ? `?window=${window}` : '';
  return (
    <Card isFlush className="overflow-hidden">
      <div className="overflow-x-auto">
        <table className="stacked w-full border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className={head}>
                {t('name')}
              </th>
              {columns.map(({ measure }) => (
                <th key={measure.id} scope="col" className={head}>
                  <Defined name={label(measure.label)} definition={label(measure.definition)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={`${cell} text-left font-medium whitespace-nowrap`}>
                  <Link href={`/people/${row.id}${query}`}>{row.name}</Link>
                </th>
                {columns.map((column) => (
                  <FigureCell key={column.measure.id} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function FigureCell({ column: { figure, measure }, row }: { column: FigureColumn; row: PersonFigures }) {
  const t = useText(peopleTexts);
  const label = useLabel();
  const { number } = useFormats();
  const figures = useFigure();
  const { value = null, n = null } = row.figures.get(figure.id) ?? {};
  return (
    <td data-name={label(measure.label)} className={`${cell} figures text-right whitespace-nowrap`}>
      <span className="inline-flex flex-col items-end">
        {figures.figure(measure.unit, value)}
        {n !== null && (
          <span className={`text-xs ${n < fewRecords ? 'text-warn' : 'text-faint'}`}>
            {t('n', { n: number(n) })}
          </span>
        )}
      </span>
    </td>
  );
}
