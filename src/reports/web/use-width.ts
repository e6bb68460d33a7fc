import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width of what `frame` is put on, in pixels; 0 before it is known. */
export function useWidth<Framed extends HTMLElement>(): { frame: RefObject<Framed | null>; width: number } {
  const frame = useRef<Framed>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}
