/** Dragging one of a list to the place of another. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

type Held = {
  element: RefObject<HTMLElement | null>;
  grip: RefObject<HTMLElement | null>;
  /** Which list it is: what is dragged out of another is not taken. */
  list: string;
  key: string;
  onDropped: (key: string) => void;
};

/** Lets an entry be dragged by its grip and take the place of the one it is dropped on; tells whether one is over it. */
export function useListDrag({ element, grip, list, key, onDropped }: Held): boolean {
  const [isOver, setOver] = useState(false);
  const dropped = useEffectEvent(onDropped);
  useEffect(() => {
    if (!element.current || !grip.current) return undefined;
    return combine(
      draggable({
        element: element.current,
        dragHandle: grip.current,
        getInitialData: () => ({ [list]: key }),
      }),
      dropTargetForElements({
        element: element.current,
        canDrop: ({ source }) => typeof source.data[list] === 'string' && source.data[list] !== key,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          dropped(String(source.data[list]));
        },
      }),
    );
  }, [element, grip, list, key]);
  return isOver;
}
