import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useLabel, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { figureColumns, namedRows, type Room } from './part.ts';
import { headHeight, Passing } from './Passing.tsx';

type Props = { answer: TableAnswer; room: Room };

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
      <Passing room={room} count={rows.length}>
        {(at) => (
          <>
            <span className={`${nameShape} text-ink`}>{rows[at]!.name}</span>
            {columns.map(({ id, unit }, place) => (
              <span key={id} className={`${figureShape} figures text-right font-medium text-ink`}>
                {text(unit, rows[at]!.figures[place] ?? null)}
              </span>
            ))}
          </>
        )}
      </Passing>
    </div>
  );
}
