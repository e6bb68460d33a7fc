import { Defined, useFigure } from '../../../insights/web/index.ts';
import { noValue, useLabel } from '../../../platform/web/index.ts';
import { figureHeads, pointsMoved, type FigureLine } from '../../model/review/figure-lines.ts';
import { NumberCell, type PackRowProps } from './PackRow.tsx';

type Props = Omit<PackRowProps, 'at'> & { lines: readonly FigureLine[] };

const places = ['now', 'previous', 'change'] as const;

/** The one row of a table without names, read downwards: a figure a line. */
export function FigureRows({ lines, ...row }: Props) {
  const label = useLabel();
  const shown = places.filter((place) => lines.some((line) => line[place] !== null));
  return (
    <>
      {shown.length > 1 && (
        <thead>
          <tr className="border-b border-line text-soft">
            {(['figure', ...shown] as const).map((head, at) => (
              <th
                key={head}
                scope="col"
                className={`h-9 px-3 font-normal whitespace-nowrap ${at === 0 ? 'text-left' : 'text-right'}`}
              >
                {label(figureHeads[head])}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {lines.map((line) => (
          <tr key={line.column.id} className="border-b border-line last:border-b-0">
            <th scope="row" className="h-9 px-3 text-left font-normal">
              <Defined
                name={label(line.column.label)}
                definition={line.column.definition && label(line.column.definition)}
              />
            </th>
            {shown.map((place) =>
              line[place] === null ? (
                <td key={place}>{noValue}</td>
              ) : place === 'change' && line.column.unit === 'percent' ? (
                <Points key={place} points={pointsMoved(line, row.row.cells)} />
              ) : (
                <NumberCell
                  key={place}
                  {...row}
                  at={0}
                  column={row.table.columns[line[place]]!}
                  place={line[place]}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </>
  );
}

/** A rate that doubled from 4 to 8 % moved by four points, not by 100 %. */
function Points({ points }: { points: number | null }) {
  const { change } = useFigure();
  return (
    <td className="figures px-3 text-right whitespace-nowrap">
      {points === null ? noValue : change({ kind: 'points', value: points })}
    </td>
  );
}
