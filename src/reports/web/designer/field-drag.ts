/** Dragging fields onto the canvas and its blocks, and blocks to other places. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Field } from '../../model/design/known-fields.ts';

/** What is in hand: a field, or a block by its id. */
export type Held = { field: Field } | { block: string };

const heldKey = 'designer';

function heldIn(carried: Record<string | symbol, unknown>): Held | undefined {
  return carried[heldKey] as Held | undefined;
}

/** Lets the element be dragged, by its grip where it has one. */
export function useHeld(
  element: RefObject<HTMLElement | null>,
  held: Held,
  grip?: RefObject<HTMLElement | null>,
): boolean {
  const [isHeld, setHeld] = useState(false);
  const carried = useEffectEvent(() => ({ [heldKey]: held }));
  useEffect(() => {
    if (!element.current) return undefined;
    return draggable({
      element: element.current,
      ...(grip?.current && { dragHandle: grip.current }),
      getInitialData: () => carried(),
      onDragStart: () => setHeld(true),
      onDrop: () => setHeld(false),
    });
  }, [element, grip]);
  return isHeld;
}

/** Lets things be dropped on the element; tells what is over it now, and over nothing further inside. */
export function useDropPlace(
  element: RefObject<HTMLElement | null>,
  takes: (held: Held) => boolean,
  onDropped: (held: Held) => void,
): Held | null {
  const [over, setOver] = useState<Held | null>(null);
  const mayTake = useEffectEvent(takes);
  const dropped = useEffectEvent(onDropped);
  useEffect(() => {
    const place = element.current;
    if (!place) return undefined;
    return dropTargetForElements({
      element: place,
      canDrop: ({ source }) => {
        const held = heldIn(source.data);
        return held !== undefined && mayTake(held);
      },
      onDrag: ({ source, location }) =>
        setOver(location.current.dropTargets[0]?.element === place ? (heldIn(source.data) ?? null) : null),
      onDragLeave: () => setOver(null),
      onDrop: ({ source, location }) => {
        setOver(null);
        const held = heldIn(source.data);
        if (held && location.current.dropTargets[0]?.element === place) dropped(held);
      },
    });
  }, [element]);
  return over;
}
