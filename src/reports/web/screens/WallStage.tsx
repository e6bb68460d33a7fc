import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { scaleTo, type ScreenPage, type WallScreen } from '../../model/screen/screen.ts';
import { unitOf } from './wall-unit.ts';
import { WallPart, type Shown } from './WallPart.tsx';

type Props = Shown & { screen: WallScreen; page: ScreenPage };

/** A page of a screen, scaled to the room that it is given: drawn at every scale, never stretched as a picture. */
export function WallStage({ screen, page, ...shown }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = room;
    if (!current) return undefined;
    const look = () => setSize({ width: current.clientWidth, height: current.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const unit = unitOf(screen);
  const { across, down, left, top } = scaleTo(screen, size);
  const stage: CSSProperties = {
    width: screen.width / unit,
    height: screen.height / unit,
    transform: `translate(${left}px, ${top}px) scale(${across * unit}, ${down * unit})`,
  };
  return (
    <div
      ref={room}
      className={`relative size-full ${screen.fit === 'width' ? 'overflow-x-hidden overflow-y-auto' : 'overflow-hidden'}`}
    >
      <div className="absolute top-0 left-0 origin-top-left" style={stage}>
        <PageParts page={page} unit={unit} {...shown} />
      </div>
    </div>
  );
}

/** All that stands on a page, later places above earlier ones. */
function PageParts({ page, unit, ...shown }: Shown & { page: ScreenPage; unit: number }) {
  return page.places.map((place) => {
    const box = {
      ...place,
      x: place.x / unit,
      y: place.y / unit,
      w: place.w / unit,
      h: place.h / unit,
    };
    return (
      <div
        key={place.id}
        className="absolute"
        style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
      >
        <WallPart place={box} {...shown} />
      </div>
    );
  });
}
