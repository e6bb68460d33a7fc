/** Dragging a field or a measure from the list onto a cell of the sheet. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { Member } from '../../model/grid/edit/drop-member.ts';

const carried = 'gridMember';

export function useMemberDrag(element: RefObject<HTMLElement | null>, member: Member): void {
  const told = useEffectEvent(() => ({ [carried]: member }));
  useEffect(() => {
    if (!element.current) return undefined;
    return draggable({ element: element.current, getInitialData: told });
  }, [element]);
}

/** Takes what is dragged; tells whether something is over it. */
export function useMemberDrop(
  element: RefObject<HTMLElement | null>,
  onDropped: (member: Member) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const dropped = useEffectEvent(onDropped);
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => carried in source.data,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        dropped(source.data[carried] as Member);
      },
    });
  }, [element]);
  return isOver;
}
