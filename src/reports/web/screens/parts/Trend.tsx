import { useId } from 'react';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useLabel, useText } from '../../../../platform/web/index.ts';
import { screenTexts } from '../texts.ts';
import { useWallFigures } from '../wall-figure.ts';
import { Axis, Legend } from './Axis.tsx';
import { figureColumns, inkOf, namedRows, type Room } from './part.ts';
import { shortPeriod } from './short-period.ts';
import { areaOf, pathOf, pointsOf, roundUp, toldLabels, type Drawing } from './trend-lines.ts';

type Props = { answer: TableAnswer; room: Room };

const legendHeight = 28;

/** Lines over time: what was measured first stands on its ground. */
export function Trend({ answer, room }: Props) {
  const t = useText(screenTexts);
  const label = useLabel();
  const { text } = useWallFigures();
  const columns = figureColumns(answer);
  const rows = namedRows(answer, t('nameless'));
  const drawing: Drawing = {
    width: room.w,
    height: Math.max(60, room.h - legendHeight),
    top: 18,
    bottom: 30,
    left: 74,
    right: 26,
  };
  const top = roundUp(Math.max(0, ...rows.flatMap(({ figures }) => figures.map((value) => value ?? 0))));
  const ground = drawing.height - drawing.bottom;
  const told = toldLabels(rows.length, room.w - 100, 58);
  return (
    <div className="flex h-full flex-col">
      <Legend names={columns.map(({ label: own }) => label(own))} height={legendHeight} />
      <svg
        width={drawing.width}
        height={drawing.height}
        role="img"
        aria-label={columns.map(({ label: own }) => label(own)).join(' · ')}
      >
        <Axis drawing={drawing} top={top} say={(value) => text(columns[0]?.unit ?? null, value)} />
        {columns.map(({ id, unit }, at) => (
          <Line
            key={id}
            values={rows.map(({ figures }) => figures[at] ?? null)}
            {...{ top, drawing, ground }}
            ink={inkOf(at)}
            isGrounded={at === 0}
            say={(value) => text(unit, value)}
          />
        ))}
        {rows.map(({ name }, at) =>
          told(at) ? (
            <text
              key={name}
              x={
                pointsOf(
                  rows.map(() => 0),
                  1,
                  drawing,
                )[at]!.x
              }
              y={drawing.height - 8}
              textAnchor="middle"
              fontSize="15"
              fill="var(--ink-faint)"
            >
              {shortPeriod(name)}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  );
}

type LineProps = {
  values: readonly (number | null)[];
  top: number;
  drawing: Drawing;
  ground: number;
  ink: string;
  isGrounded: boolean;
  say: (value: number) => string;
};

function Line({ values, top, drawing, ground, ink, isGrounded, say }: LineProps) {
  const id = useId();
  const points = pointsOf(values, top, drawing);
  const last = values.findLastIndex((value) => value !== null);
  const end = points[last];
  return (
    <g>
      {isGrounded && (
        <>
          <defs>
            <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
              <stop offset="0" stopColor={ink} stopOpacity="0.42" />
              <stop offset="1" stopColor={ink} stopOpacity="0" />
            </linearGradient>
          </defs>
          <path d={areaOf(points, ground)} fill={`url(#${id})`} />
        </>
      )}
      <path
        d={pathOf(points)}
        fill="none"
        stroke={ink}
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {points.map((point, at) => point && <circle key={at} cx={point.x} cy={point.y} r="3.5" fill={ink} />)}
      {end && (
        <>
          <circle cx={end.x} cy={end.y} r="9" fill={ink} fillOpacity="0.28" />
          <text
            x={Math.min(end.x, drawing.width - 8)}
            y={Math.max(16, end.y - 14)}
            textAnchor="end"
            fontSize="17"
            fontWeight="600"
            fill={ink}
          >
            {say(values[last]!)}
          </text>
        </>
      )}
    </g>
  );
}
