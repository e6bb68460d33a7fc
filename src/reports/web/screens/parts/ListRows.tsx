import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { cellName } from '../../../../insights/web/index.ts';
import { classNames, useLabel } from '../../../../platform/web/index.ts';
import { numberIn, useWallFigures } from '../wall-figure.ts';
import type { Room } from './part.ts';
import { Passing, headHeight } from './Passing.tsx';

type Props = { answer: TableAnswer; room: Room };

const cellShape = 'w-0 min-w-0 flex-1 truncate first:grow-[2]';

/** The records of a list, each with its columns. */
export function ListRows({ answer: { columns, rows }, room }: Props) {
  const label = useLabel();
  const { text } = useWallFigures();
  const shape = (unit: TableAnswer['columns'][number]['unit']) =>
    classNames(cellShape, unit !== null && 'figures text-right font-medium text-ink');
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <div className="flex items-center gap-3 text-[16px] text-faint" style={{ height: headHeight }}>
        {columns.map(({ id, unit, label: own }) => (
          <span key={id} className={shape(unit)}>
            {label(own)}
          </span>
        ))}
      </div>
      <Passing room={room} count={rows.length}>
        {(at) =>
          columns.map(({ id, unit }, place) => {
            const cell = rows[at]![place];
            return (
              <span key={id} className={shape(unit)}>
                {unit === null ? cellName(cell ?? null, '–') : text(unit, numberIn(cell))}
              </span>
            );
          })
        }
      </Passing>
    </div>
  );
}
