import type { Block } from '../../model/blocks/block.ts';
import { blocksInOrder, type Look, type WallScreen } from '../../model/screen/screen.ts';
import { useWidth } from '../use-width.ts';
import { BlockPart, type Shown } from './WallPart.tsx';

type Props = Shown & { title: string; screen: WallScreen };

/** Drawn to this width, then made as narrow as the phone: letters stay readable, numbers stay whole. */
const drawnWidth = 480;
const heights: Partial<Record<Block['type'], number>> = { kpi: 124, funnel: 620 };
const usualHeight = 360;

/** The same blocks one below the other: numbers in pairs, the others across. */
export function WallFlow({ title, screen, ...shown }: Props) {
  const { frame, width } = useWidth<HTMLDivElement>();
  const gap = 12;
  const half = (drawnWidth - gap * 3) / 2;
  const { document } = shown;
  return (
    <div ref={frame} className="pb-8">
      <p className="px-4 pt-4 pb-2 text-xl font-semibold">{title}</p>
      <ul
        className="flex flex-wrap px-3"
        style={{ gap, width: drawnWidth, zoom: width > 0 ? width / drawnWidth : 1 }}
      >
        {blocksInOrder(screen).map((id) => {
          const block = document.blocks.find((one) => one.id === id);
          if (!block) return null;
          const look = lookOf(screen, id);
          const isTile = block.type === 'kpi' && look !== 'gauge';
          const room = {
            w: isTile ? half : drawnWidth - gap * 2,
            h: look === 'gauge' ? 380 : (heights[block.type] ?? usualHeight),
          };
          return (
            <li key={id} style={{ width: room.w, height: room.h }}>
              <BlockPart
                {...shown}
                block={block}
                look={look === 'ticker' ? 'usual' : look}
                frame="panel"
                room={room}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function lookOf({ pages }: WallScreen, block: string): Look {
  for (const { places } of pages)
    for (const { part } of places) if (part.kind === 'block' && part.block === block) return part.look;
  return 'usual';
}
