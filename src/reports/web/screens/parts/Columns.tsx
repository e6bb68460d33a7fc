import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useLabel, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { Axis, Legend } from './Axis.tsx';
import { figureColumns, inkOf, namedRows, type NamedRow, type Room } from './part.ts';
import { shortPeriod } from './short-period.ts';
import { roundUp, toldLabels, type Drawing } from './trend-lines.ts';

type Props = {
  answer: TableAnswer;
  room: Room;
  /** Its names are periods: they are told in short. */ isTime: boolean;
};

const legendHeight = 28;
const widest = 56;
const labelWidth = 64;

/** Columns side by side; of several measures one of each stands at every name. */
export function Columns({ answer, room, isTime }: Props) {
  const t = useText(screenTexts);
  const label = useLabel();
  const { text } = useWallFigures();
  const columns = figureColumns(answer);
  const rows = namedRows(answer, t('nameless'));
  const hasLegend = columns.length > 1;
  const height = Math.max(60, room.h - (hasLegend ? legendHeight : 0));
  const drawing: Drawing = { width: room.w, height, top: 26, bottom: 30, left: 74, right: 16 };
  const top = roundUp(Math.max(0, ...rows.flatMap(({ figures }) => figures.map((value) => value ?? 0))));
  const step = (drawing.width - drawing.left - drawing.right) / rows.length;
  const told = toldLabels(rows.length, step * rows.length, labelWidth);
  const unit = columns[0]?.unit ?? null;
  return (
    <div className="flex h-full flex-col">
      {hasLegend && <Legend names={columns.map(({ label: own }) => label(own))} height={legendHeight} />}
      <svg
        width={drawing.width}
        height={drawing.height}
        role="img"
        aria-label={rows.map(({ name, figures }) => `${name} ${text(unit, figures[0] ?? null)}`).join(' · ')}
      >
        <Axis drawing={drawing} top={top} say={(value) => text(unit, value)} />
        {rows.map((row, at) => (
          <g key={`${row.name} ${at}`}>
            <Group
              row={row}
              left={drawing.left + at * step}
              {...{ step, top, drawing }}
              say={step > labelWidth && columns.length === 1 ? (value) => text(unit, value) : null}
            />
            {told(at) && (
              <text
                x={drawing.left + (at + 0.5) * step}
                y={drawing.height - 8}
                textAnchor="middle"
                fontSize="15"
                fill="var(--ink-faint)"
              >
                {isTime ? shortPeriod(row.name) : clipped(row.name, step)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** As many letters as there is room for below a column. */
function clipped(name: string, step: number): string {
  const most = Math.max(2, Math.floor(Math.max(step, labelWidth) / 15));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

type GroupProps = {
  row: NamedRow;
  left: number;
  step: number;
  top: number;
  drawing: Drawing;
  /** Null: there is no room for figures. */
  say: ((value: number) => string) | null;
};

function Group({ row: { figures }, left, step, top, drawing, say }: GroupProps) {
  const ground = drawing.height - drawing.bottom;
  const width = Math.min(widest, (step * 0.64) / figures.length);
  const start = left + (step - width * figures.length) / 2;
  return figures.map((value, at) => {
    if (value === null) return null;
    const height = ((ground - drawing.top) * Math.max(0, value)) / top;
    return (
      <g key={at}>
        <rect
          x={start + at * width}
          y={ground - height}
          width={Math.max(1, width - 2)}
          height={height}
          rx="3"
          fill={inkOf(at)}
        />
        {say && (
          <text
            x={start + (at + 0.5) * width}
            y={ground - height - 8}
            textAnchor="middle"
            fontSize="15"
            fontWeight="600"
            fill="var(--ink)"
          >
            {say(value)}
          </text>
        )}
      </g>
    );
  });
}
