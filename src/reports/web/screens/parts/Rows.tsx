import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useLabel, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { figureColumns, namedRows, type Room } from './part.ts';

type Props = { answer: TableAnswer; room: Room };

const headHeight = 38;
const rowHeight = 42;
const secondsPerRow = 2.4;
const nameShape = 'w-[36%] min-w-0 grow truncate';
const figureShape = 'w-0 min-w-0 max-w-[30%] flex-1 truncate';

/** A table for a wall: what does not fit in its room passes slowly, again and again. */
export function Rows({ answer, room }: Props) {
  const t = useText(screenTexts);
  const label = useLabel();
  const { text } = useWallFigures();
  const columns = figureColumns(answer);
  const keys = answer.columns.filter(({ unit }) => unit === null);
  const rows = namedRows(answer, t('nameless'));
  const holds = Math.max(1, Math.floor((room.h - headHeight) / rowHeight));
  const passes = rows.length > holds;
  const shown = passes ? [...rows, ...rows] : rows;
  const name = keys.map(({ label: own }) => label(own)).join(' · ');
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <div className="flex items-center gap-3 text-[16px] text-faint" style={{ height: headHeight }}>
        <span className={nameShape}>{name}</span>
        {columns.map(({ id, label: own }) => (
          <span key={id} className={`${figureShape} text-right`}>
            {label(own)}
          </span>
        ))}
      </div>
      <div className="min-h-0 flex-1 overflow-hidden">
        <ul
          className={passes ? 'animate-pass-up' : undefined}
          style={passes ? { animationDuration: `${rows.length * secondsPerRow}s` } : undefined}
        >
          {shown.map((row, at) => (
            <li
              key={`${row.name} ${at}`}
              aria-hidden={at >= rows.length}
              className="flex items-center gap-3 border-t border-line text-[18px]"
              style={{ height: rowHeight }}
            >
              <span className={`${nameShape} text-ink`}>{row.name}</span>
              {columns.map(({ id, unit }, place) => (
                <span key={id} className={`${figureShape} figures text-right font-medium text-ink`}>
                  {text(unit, row.figures[place] ?? null)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
