import { useLayoutEffect, useState, type RefObject } from 'react';
import { nameAddress } from '../../model/grid/address.ts';
import { parentsOfCell } from '../../model/grid/edit/parents-of-cell.ts';
import type { Place } from '../../model/grid/edit/edit-cells.ts';
import type { Grid } from '../../model/grid/grid.ts';

type Arrow = { key: string; from: [number, number]; to: [number, number] };
type Props = { grid: Grid; at: Place; frame: RefObject<HTMLDivElement | null> };

/** Arrows from the parents of the selected cell to it: whose lines and columns it follows. */
export function ParentArrows({ grid, at, frame }: Props) {
  const [arrows, setArrows] = useState<Arrow[]>([]);
  const address = nameAddress(at);
  const { left, top } = parentsOfCell(grid, address);
  useLayoutEffect(() => {
    const found = [left, top].flatMap((parent, axis) => {
      const [from, to] = [middleOf(frame.current, parent), middleOf(frame.current, address)];
      return parent && from && to ? [{ key: `${axis}`, from, to }] : [];
    });
    // oxlint-disable-next-line react/set-state-in-effect -- where cells stand is known once they are drawn
    setArrows(found);
  }, [grid, address, left, top, frame]);
  if (arrows.length === 0) return null;
  return (
    <svg
      aria-hidden
      className="pointer-events-none absolute top-0 left-0 z-10 size-px overflow-visible text-accent/70"
    >
      <defs>
        <marker
          id="parent-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" fill="currentColor" />
        </marker>
      </defs>
      {arrows.map(({ key, from, to }) => (
        <g key={key}>
          <circle cx={from[0]} cy={from[1]} r="3" fill="currentColor" />
          <line
            x1={from[0]}
            y1={from[1]}
            x2={to[0]}
            y2={to[1]}
            stroke="currentColor"
            strokeWidth="1.5"
            markerEnd="url(#parent-arrow)"
          />
        </g>
      ))}
    </svg>
  );
}

function middleOf(frame: HTMLDivElement | null, address: string | null): [number, number] | null {
  const cell = address && frame?.querySelector<HTMLElement>(`[data-address="${address}"]`);
  if (!cell) return null;
  return [cell.offsetLeft + cell.offsetWidth / 2, cell.offsetTop + cell.offsetHeight / 2];
}
