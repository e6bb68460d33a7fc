/** Dragging a card from one column to another. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { edgePull } from './edge-pull.ts';

/** Marks a drag as ours; cards do not leave their lane. */
const heldKey = 'board-card';

/** A card in hand: of which lane, and from which column. */
export type Held<Card, Column> = { lane: string; card: Card; from: Column };

/** A card that was dropped on another column. */
export type Dropped<Card, Column> = { card: Card; from: Column; to: Column };

function heldOf<Card, Column>(carried: Record<string, unknown>): Held<Card, Column> | undefined {
  return carried[heldKey] as Held<Card, Column> | undefined;
}

/** Lets the element be dragged as this card; tells whether it is being dragged. */
export function useCardDrag<Card, Column>(
  element: RefObject<HTMLElement | null>,
  held: Held<Card, Column> | null,
  onHeld: (isHeld: boolean) => void,
): boolean {
  const [isDragged, setDragged] = useState(false);
  const carried = useEffectEvent(() => ({ [heldKey]: held }));
  const tell = useEffectEvent(onHeld);
  const mayDrag = held !== null;
  useEffect(() => {
    if (!element.current || !mayDrag) return undefined;
    const become = (isHeld: boolean) => () => {
      setDragged(isHeld);
      tell(isHeld);
    };
    return draggable({
      element: element.current,
      getInitialData: () => carried(),
      onDragStart: become(true),
      onDrop: become(false),
    });
  }, [element, mayDrag]);
  return isDragged;
}

/** Lets cards be dropped on the element; tells whether one is over it now. */
export function useCardDrop<Card, Column>(
  element: RefObject<HTMLElement | null>,
  lane: string,
  to: Column,
  onDrop: (dropped: Dropped<Card, Column>) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const dropped = useEffectEvent((held: Held<Card, Column>) =>
    onDrop({ card: held.card, from: held.from, to }),
  );
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => heldOf(source.data)?.lane === lane,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const held = heldOf<Card, Column>(source.data);
        if (held) dropped(held);
      },
    });
  }, [element, lane]);
  return isOver;
}

/** While a card is dragged near an edge of the element, the element scrolls that way. */
export function useDragScroll(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const scroller = element.current;
    if (!scroller) return undefined;
    let frame = 0;
    let pull = { x: 0, y: 0 };
    const scroll = (): void => {
      scroller.scrollBy(pull.x, pull.y);
      frame = requestAnimationFrame(scroll);
    };
    const stop = (): void => cancelAnimationFrame(frame);
    const follow = monitorForElements({
      canMonitor: ({ source }) => heldOf(source.data) !== undefined,
      onDragStart: () => {
        pull = { x: 0, y: 0 };
        frame = requestAnimationFrame(scroll);
      },
      onDrag: ({ location }) => {
        const { clientX, clientY } = location.current.input;
        pull = edgePull(scroller.getBoundingClientRect(), { x: clientX, y: clientY });
      },
      onDrop: stop,
    });
    return combine(follow, stop);
  }, [element]);
}
