import type { ReactNode } from 'react';
import type { Frame } from '../../../model/screen/screen.ts';
import type { Room } from './part.ts';

type Props = {
  frame: Frame;
  room: Room;
  title?: string;
  /** It fills its room to the edge. */
  isBare?: boolean;
  children: (inner: Room) => ReactNode;
};

const headHeight = 46;
const padding = { x: 20, y: 14 };

const shapes: Readonly<Record<Frame, string>> = {
  panel: 'rounded-lg border border-line bg-surface',
  corners: 'border border-line bg-surface',
  none: '',
};

/** The frame of a block on a wall: its title, and room for what it shows. */
export function Panel({ frame, room, title, isBare = false, children }: Props) {
  const head = title ? headHeight : 0;
  const inner = { w: room.w - 2 * padding.x - 2, h: room.h - head - 2 * padding.y - 2 };
  return (
    <section className={`relative size-full overflow-hidden ${shapes[frame]}`} aria-label={title}>
      {frame === 'corners' && <Corners />}
      {title && (
        <h3
          className="flex items-center gap-3 px-5 text-[19px] font-semibold text-ink"
          style={{ height: headHeight }}
        >
          <span aria-hidden className="h-[18px] w-[4px] rounded-full bg-accent" />
          <span className="truncate">{title}</span>
        </h3>
      )}
      {isBare ? (
        children(room)
      ) : (
        <div
          className="overflow-hidden"
          style={{ height: inner.h + 2 * padding.y, padding: `${padding.y}px ${padding.x}px` }}
        >
          {children(inner)}
        </div>
      )}
    </section>
  );
}

const corners = [
  'top-0 left-0 border-t-2 border-l-2',
  'top-0 right-0 border-t-2 border-r-2',
  'bottom-0 left-0 border-b-2 border-l-2',
  'right-0 bottom-0 border-r-2 border-b-2',
];

function Corners() {
  return corners.map((shape) => (
    <span key={shape} aria-hidden className={`absolute size-[18px] border-accent ${shape}`} />
  ));
}
