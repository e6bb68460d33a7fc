/** Dragging a stage to another place in its row. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

const heldKey = 'drawn-stage';

/** Lets a stage be dragged by its grip and take the place of the one it is dropped on; tells whether one is over it. */
export function useStageDrag(
  element: RefObject<HTMLElement | null>,
  grip: RefObject<HTMLElement | null>,
  key: string,
  onDropped: (key: string) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const dropped = useEffectEvent(onDropped);
  useEffect(() => {
    if (!element.current || !grip.current) return undefined;
    return combine(
      draggable({
        element: element.current,
        dragHandle: grip.current,
        getInitialData: () => ({ [heldKey]: key }),
      }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => typeof source.data[heldKey] === 'string' && source.data[heldKey] !== key,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          dropped(String(source.data[heldKey]));
        },
      }),
    );
  }, [element, grip, key]);
  return isOver;
}
