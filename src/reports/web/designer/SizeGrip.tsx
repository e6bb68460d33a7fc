import { useState, type PointerEvent, type RefObject } from 'react';
import { useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { withSize } from '../../model/design/arrange.ts';
import type { Place } from '../../model/document.ts';
import { useDesign } from './design-context.ts';
import { designerTexts } from './texts.ts';

type Props = { block: Block; place: Place; title: string; grid: RefObject<HTMLElement | null> };
type From = { x: number; y: number; w: number; h: number };

const columns = 12;
/** The height of a row with its gap, before the page is made small. */
const rowHeight = 128;

/** The corner by which a block is made larger and smaller, in steps of the grid. */
export function SizeGrip({ block, place, title, grid }: Props) {
  const t = useText(designerTexts);
  const { document, screen, change } = useDesign();
  const [from, setFrom] = useState<From | null>(null);
  const onMove = (event: PointerEvent) => {
    if (!from || !grid.current) return;
    const { width } = grid.current.getBoundingClientRect();
    const zoom = width / grid.current.offsetWidth;
    const w = from.w + Math.round((event.clientX - from.x) / (width / columns));
    const h = from.h + Math.round((event.clientY - from.y) / (rowHeight * zoom));
    change(withSize(document, screen, block.id, { w, h }), `size:${block.id}:${from.x}:${from.y}`);
  };
  return (
    <span
      aria-hidden
      title={t('resize', { name: title })}
      className="absolute right-0 bottom-0 size-4 cursor-nwse-resize rounded-br-lg border-r-2 border-b-2 border-transparent group-hover:border-field"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, y: event.clientY, w: place.w, h: place.h });
      }}
      onPointerMove={onMove}
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
    />
  );
}
