import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { useWallFigures } from '../wall-figure.ts';
import { Digits } from './Digits.tsx';
import { firstFigure, type Room } from './part.ts';

type Props = {
  title: string;
  answer: TableAnswer;
  room: Room;
  /** What it is full at, in the unit of its measure; null: at a hundred percent. */
  goal: number | null;
};

const sweep = 270;
const radius = 100;

function pointAt(degrees: number, at = radius): string {
  const angle = ((degrees + 135) * Math.PI) / 180;
  return `${(at * Math.cos(angle)).toFixed(2)} ${(at * Math.sin(angle)).toFixed(2)}`;
}

function arc(to: number): string {
  return `M ${pointAt(0)} A ${radius} ${radius} 0 ${to > 180 ? 1 : 0} 1 ${pointAt(to)}`;
}

/** A figure as an arc that is full at its goal, its number in the middle. */
export function Gauge({ title, answer, room, goal }: Props) {
  const { figure } = useWallFigures();
  const { column, value } = firstFigure(answer);
  const share = Math.min(1, Math.max(0, (value ?? 0) / (goal ?? 1)));
  const { digits, after } = figure(column?.unit ?? null, value);
  const side = Math.min(room.w, room.h) - 24;
  const end = Math.max(0.5, share * sweep);
  return (
    <div className="flex size-full items-center justify-center">
      <div className="relative" style={{ width: side, height: side }}>
        <svg viewBox="-128 -124 256 256" className="absolute inset-0 size-full" aria-hidden>
          <defs>
            <linearGradient id="gauge-ink" x1="0" y1="1" x2="1" y2="0">
              <stop offset="0" stopColor="var(--accent)" stopOpacity="0.55" />
              <stop offset="1" stopColor="var(--accent-strong)" />
            </linearGradient>
          </defs>
          <path d={arc(sweep)} fill="none" stroke="var(--line)" strokeWidth="18" strokeLinecap="round" />
          <path
            d={arc(end)}
            fill="none"
            stroke={share >= 1 ? 'var(--good)' : 'url(#gauge-ink)'}
            strokeWidth="18"
            strokeLinecap="round"
          />
          {Array.from({ length: 28 }, (_, at) => (
            <line
              key={at}
              x1={pointAt((at * sweep) / 27, 80).split(' ')[0]}
              y1={pointAt((at * sweep) / 27, 80).split(' ')[1]}
              x2={pointAt((at * sweep) / 27, 84).split(' ')[0]}
              y2={pointAt((at * sweep) / 27, 84).split(' ')[1]}
              stroke="var(--ink-faint)"
              strokeOpacity={at / 27 <= share ? 0.9 : 0.3}
              strokeWidth="1.6"
            />
          ))}
        </svg>
        <div className="absolute inset-0 flex flex-col items-center justify-center">
          <span
            className="flex items-baseline leading-none font-semibold text-ink"
            style={{ fontSize: side * 0.19 }}
          >
            <Digits text={digits} />
            <span className="ml-1 text-[0.5em] text-soft">{after}</span>
          </span>
          <span className="mt-4 text-center text-soft" style={{ fontSize: Math.max(16, side * 0.045) }}>
            {title}
          </span>
        </div>
      </div>
    </div>
  );
}
