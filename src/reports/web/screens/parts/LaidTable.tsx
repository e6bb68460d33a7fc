import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react';
import type { GridTable } from '../../../model/grid/grid-table.ts';
import { GridSheet } from '../../grid/GridView.tsx';
import type { Room } from './part.ts';

type Props = { title: string; table: GridTable; room: Room; turns: boolean };

/** As large as its room lets it be, within what can be read from afar; who scrolls reads it as it is at least. */
const smallest = 0.6;
const largest = 1.5;
const secondsEach = 8;

/** Its ground is not seen through: what is below a head that stays must not shine through it. */
const solid = { '--surface': 'var(--raised)' } as CSSProperties;

/** A laid grid as wide as its room. One that is longer is scrolled; on a wall it is turned by the length of its room, and begins anew after its end. */
export function LaidTable({ title, table, room, turns }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return;
    const { style } = current;
    style.zoom = '1';
    style.minWidth = '0';
    const scale = room.w / Math.max(1, current.scrollWidth);
    style.zoom = String(Math.min(largest, Math.max(turns ? smallest : 1, scale)));
    style.minWidth = '100%';
  }, [table, room.w, turns]);
  useEffect(() => {
    if (!turns) return undefined;
    const timer = setInterval(() => frame.current && turn(frame.current), secondsEach * 1000);
    return () => clearInterval(timer);
  }, [turns]);
  return (
    <div ref={frame} className="size-full overflow-auto [scrollbar-width:none]" style={solid}>
      <div ref={sheet} className="w-max">
        <GridSheet label={title} table={table} />
      </div>
    </div>
  );
}

/** The head stays, so a turn leaves it and a line of what was seen. */
function turn(frame: HTMLElement): void {
  const { scrollTop, scrollHeight, clientHeight } = frame;
  const isAtEnd = scrollTop + clientHeight >= scrollHeight - 1;
  const head = frame.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const shown = frame.getBoundingClientRect().height;
  const step = shown > 0 ? clientHeight * Math.max(0.25, 1 - (head * 1.5) / shown) : clientHeight;
  frame.scrollTo({ top: isAtEnd ? 0 : scrollTop + step });
}
