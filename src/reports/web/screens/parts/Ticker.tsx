import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { figureColumns, namedRows, type Room } from './part.ts';

type Props = { title: string; answer: TableAnswer; room: Room };

const secondsPerEntry = 4;

/** The rows of a table as a line of news that passes by. */
export function Ticker({ title, answer, room }: Props) {
  const t = useText(screenTexts);
  const { text } = useWallFigures();
  const columns = figureColumns(answer);
  const rows = namedRows(answer, t('nameless'));
  const entry = ({ name, figures }: (typeof rows)[number], at: number, isCopy: boolean) => (
    <li
      key={`${name} ${at}`}
      aria-hidden={isCopy}
      className="flex shrink-0 items-baseline gap-3 pr-14 text-[20px] whitespace-nowrap"
    >
      <span className="text-ink">{name}</span>
      {columns.map(({ id, unit }, place) => (
        <span key={id} className="figures font-semibold text-accent">
          {text(unit, figures[place] ?? null)}
        </span>
      ))}
    </li>
  );
  const passes = rows.length > 3;
  return (
    <div className="flex h-full items-center gap-5 overflow-hidden px-5">
      <span className="shrink-0 rounded-sm bg-accent px-3 py-1 text-[18px] font-semibold text-on-accent">
        {title}
      </span>
      <div className="min-w-0 flex-1 overflow-hidden">
        <ul
          className={`flex w-max ${passes ? 'animate-pass-left' : ''}`}
          style={
            passes ? { animationDuration: `${rows.length * secondsPerEntry}s`, minWidth: room.w } : undefined
          }
        >
          {rows.map((row, at) => entry(row, at, false))}
          {passes && rows.map((row, at) => entry(row, at + rows.length, true))}
        </ul>
      </div>
    </div>
  );
}
