import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useLabel } from '../../../../platform/web/index.ts';
import {
  chartOfValues,
  tableOfFigures,
  tableOfValues,
  type Drawing,
  type ValuesPiece,
} from '../../../model/plug-ins/drawing.ts';
import { numberIn, useWallFigures } from '../wall-figure.ts';
import { ChartShape } from './ChartShape.tsx';
import type { Room } from './part.ts';
import { Rows } from './Rows.tsx';

type Props = { title: string; drawing: Drawing; room: Room };

const gap = 12;
const figuresHeight = 72;
const wordsHeight = 30;

/** What a plug-in draws, on a wall: figures above, words below, and between them what is drawn; a table where there is no chart. */
export function DrawnPart({ title, drawing, room }: Props) {
  const label = useLabel();
  const heightOf = ({ kind }: Drawing[number]) =>
    kind === 'figures' ? figuresHeight : kind === 'words' ? wordsHeight : 0;
  const values = drawing.filter(({ kind }) => kind === 'values').length;
  const taken = drawing.reduce((sum, piece) => sum + heightOf(piece), 0) + gap * (drawing.length - 1);
  const left = Math.max(0, (room.h - taken) / Math.max(1, values));
  return (
    <div className="flex h-full flex-col overflow-hidden" style={{ gap }}>
      {drawing.map((piece, at) => {
        const key = `${piece.kind} ${at}`;
        if (piece.kind === 'figures') return <Figures key={key} answer={tableOfFigures(piece)} />;
        if (piece.kind === 'words')
          return (
            <p key={key} className="truncate text-[18px] text-faint" style={{ height: wordsHeight }}>
              {label(piece.text)}
            </p>
          );
        return (
          <div key={key} style={{ height: left }}>
            <Values title={title} piece={piece} room={{ w: room.w, h: left }} />
          </div>
        );
      })}
    </div>
  );
}

function Figures({ answer }: { answer: TableAnswer }) {
  const label = useLabel();
  const { text } = useWallFigures();
  return (
    <div className="flex gap-6 overflow-hidden" style={{ height: figuresHeight }}>
      {answer.columns.map(({ id, label: name, unit }, at) => (
        <div key={id} className="min-w-0">
          <p className="truncate text-[16px] leading-[24px] text-soft">{label(name)}</p>
          <p className="figures text-[30px] leading-[40px] font-semibold text-ink">
            {text(unit, numberIn(answer.rows[0]![at]))}
          </p>
        </div>
      ))}
    </div>
  );
}

function Values({ title, piece, room }: { title: string; piece: ValuesPiece; room: Room }) {
  const label = useLabel();
  const chart = chartOfValues(piece, label);
  return chart ? (
    <ChartShape {...chart} title={title} room={room} />
  ) : (
    <Rows answer={tableOfValues(piece, label)} room={room} />
  );
}
