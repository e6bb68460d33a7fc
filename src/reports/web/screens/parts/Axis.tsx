import { inkOf } from './part.ts';
import type { Drawing } from './trend-lines.ts';

const lines = [0, 0.5, 1];

/** Level lines at nothing, at the half and at the top, with their figures. */
export function Axis({
  drawing,
  top,
  say,
}: {
  drawing: Drawing;
  top: number;
  say: (value: number) => string;
}) {
  const ground = drawing.height - drawing.bottom;
  return lines.map((share) => {
    const y = drawing.top + (ground - drawing.top) * (1 - share);
    return (
      <g key={share}>
        <line x1={drawing.left} x2={drawing.width - drawing.right} y1={y} y2={y} stroke="var(--line)" />
        <text x={drawing.left - 10} y={y + 5} textAnchor="end" fontSize="14" fill="var(--ink-faint)">
          {say(top * share)}
        </text>
      </g>
    );
  });
}

/** Which colour is which measure. */
export function Legend({ names, height }: { names: readonly string[]; height: number }) {
  return (
    <ul className="flex gap-5 text-[16px] text-soft" style={{ height }}>
      {names.map((name, at) => (
        <li key={name} className="flex items-center gap-2">
          <span className="h-[4px] w-[18px] rounded-full" style={{ background: inkOf(at) }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
