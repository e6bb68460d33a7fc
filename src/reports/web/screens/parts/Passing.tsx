import type { ReactNode } from 'react';
import type { Room } from './part.ts';

type Props = { room: Room; count: number; children: (at: number) => ReactNode };

export const headHeight = 38;
const rowHeight = 42;
const secondsPerRow = 2.4;

/** Rows below a head: those that do not fit in the room pass slowly, again and again. */
export function Passing({ room, count, children }: Props) {
  const passes = count > Math.max(1, Math.floor((room.h - headHeight) / rowHeight));
  return (
    <div className="min-h-0 flex-1 overflow-hidden">
      <ul
        className={passes ? 'animate-pass-up' : undefined}
        style={passes ? { animationDuration: `${count * secondsPerRow}s` } : undefined}
      >
        {Array.from({ length: passes ? count * 2 : count }, (_, at) => (
          <li
            key={at}
            aria-hidden={at >= count}
            className="flex items-center gap-3 border-t border-line text-[18px]"
            style={{ height: rowHeight }}
          >
            {children(at % count)}
          </li>
        ))}
      </ul>
    </div>
  );
}
