/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a canvas takes keys and the pointer as a whole; what stands on it is also listed beside it */
import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import { useText } from '../../../../platform/web/index.ts';
import {
  handles,
  hullOf,
  moved,
  sized,
  snapped,
  type Guide,
  type Handle,
} from '../../../model/screen/arrange.ts';
import type { FreePlace, WallScreen } from '../../../model/screen/screen.ts';
import { useWidth } from '../../use-width.ts';
import { WallPart, type Shown } from '../WallPart.tsx';
import { unitOf } from '../wall-unit.ts';
import { isDarkWall, wallStyle } from '../wall-themes.ts';
import { designTexts } from './texts.ts';

type Props = Shown & {
  screen: WallScreen;
  places: readonly FreePlace[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onChange: (places: readonly FreePlace[], step?: string) => void;
  onKey: (event: KeyboardEvent) => void;
};

type Grip = { handle: Handle | null; ids: ReadonlySet<string>; x: number; y: number };

/** Edges nearer than so many pixels of the window snap. */
const reachPx = 6;

/** The page as it will hang, to be taken hold of: moved and sized by hand or by keys, snapping to what stands there. */
export function Canvas({ screen, places, chosen, onChoose, onChange, onKey, ...shown }: Props) {
  const t = useText(designTexts);
  const { frame, width } = useWidth<HTMLDivElement>();
  const scale = width / screen.width;
  const unit = unitOf(screen);
  const { held, take, pull, drop } = useHolding({ screen, places, chosen, onChoose, onChange, frame, scale });
  const now = held?.places ?? places;

  return (
    <div
      ref={frame}
      role="application"
      aria-label={t('canvas')}
      tabIndex={0}
      className="relative w-full overflow-hidden rounded-md border border-line select-none"
      style={{ ...wallStyle(screen.theme), aspectRatio: `${screen.width} / ${screen.height}` }}
      data-theme={isDarkWall(screen.theme) ? 'dark' : 'light'}
      onKeyDown={onKey}
      onPointerDown={() => onChoose(new Set())}
      onPointerMove={pull}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {width > 0 && (
        <div
          className="absolute top-0 left-0 origin-top-left"
          style={{
            width: screen.width / unit,
            height: screen.height / unit,
            transform: `scale(${scale * unit})`,
          }}
        >
          {now.map((place) => (
            <Held
              key={place.id}
              place={place}
              unit={unit}
              px={1 / (scale * unit)}
              isChosen={chosen.has(place.id)}
              isAlone={chosen.size === 1}
              onTake={take}
              shown={shown}
            />
          ))}
        </div>
      )}
      {held?.guides.map(({ is, at }) => (
        <span
          key={`${is} ${at}`}
          aria-hidden
          className={`absolute bg-warn ${is === 'upright' ? 'inset-y-0 w-px' : 'inset-x-0 h-px'}`}
          style={is === 'upright' ? { left: at * scale } : { top: at * scale }}
        />
      ))}
    </div>
  );
}

type Holding = Pick<Props, 'screen' | 'places' | 'chosen' | 'onChoose' | 'onChange'> & {
  frame: RefObject<HTMLDivElement | null>;
  /** Pixels of the window for a unit of the screen. */
  scale: number;
};

/** What is held by the pointer, and where it would be let go. */
function useHolding({ screen, places, chosen, onChoose, onChange, frame, scale }: Holding) {
  const [held, setHeld] = useState<{
    grip: Grip;
    places: readonly FreePlace[];
    guides: Guide[];
  } | null>(null);
  return {
    held,
    take: (event: PointerEvent, id: string, handle: Handle | null) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      frame.current?.focus();
      const ids = chosenBy(event.shiftKey, chosen, id);
      onChoose(ids);
      frame.current?.setPointerCapture(event.pointerId);
      setHeld({ grip: { handle, ids, x: event.clientX, y: event.clientY }, places, guides: [] });
    },
    pull: (event: PointerEvent) => {
      if (!held) return;
      const { grip } = held;
      const by = { x: (event.clientX - grip.x) / scale, y: (event.clientY - grip.y) / scale };
      setHeld({ grip, ...pulled(places, grip, by, screen, event.altKey ? 0 : reachPx / scale) });
    },
    drop: () => {
      if (held && held.places !== places) onChange(held.places);
      setHeld(null);
    },
  };
}

/** What a press on a place chooses: it alone, or with Shift it besides or no longer; one of several keeps them all. */
function chosenBy(isMore: boolean, chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!isMore) return chosen.has(id) ? chosen : new Set([id]);
  const more = new Set(chosen);
  if (!more.delete(id)) more.add(id);
  return more;
}

function pulled(
  places: readonly FreePlace[],
  { handle, ids }: Grip,
  by: { x: number; y: number },
  screen: WallScreen,
  reach: number,
): { places: readonly FreePlace[]; guides: Guide[] } {
  if (handle) {
    const next = places.map((place) =>
      ids.has(place.id) ? { ...place, ...sized(place, handle, by, screen) } : place,
    );
    return { places: next, guides: [] };
  }
  const next = moved(places, ids, by, screen);
  const own = next.filter(({ id }) => ids.has(id));
  if (own.length === 0) return { places: next, guides: [] };
  const { guides, ...more } = snapped(
    hullOf(own),
    next.filter(({ id }) => !ids.has(id)),
    screen,
    reach,
  );
  return { places: moved(next, ids, more, screen), guides };
}

type HeldProps = {
  place: FreePlace;
  unit: number;
  /** A pixel of the window, in units of the drawing. */
  px: number;
  isChosen: boolean;
  isAlone: boolean;
  onTake: (event: PointerEvent, id: string, handle: Handle | null) => void;
  shown: Shown;
};

const spots: Readonly<Record<Handle, { left: string; top: string; cursor: string }>> = {
  n: { left: '50%', top: '0', cursor: 'ns-resize' },
  ne: { left: '100%', top: '0', cursor: 'nesw-resize' },
  e: { left: '100%', top: '50%', cursor: 'ew-resize' },
  se: { left: '100%', top: '100%', cursor: 'nwse-resize' },
  s: { left: '50%', top: '100%', cursor: 'ns-resize' },
  sw: { left: '0', top: '100%', cursor: 'nesw-resize' },
  w: { left: '0', top: '50%', cursor: 'ew-resize' },
  nw: { left: '0', top: '0', cursor: 'nwse-resize' },
};

function Held({ place, unit, px, isChosen, isAlone, onTake, shown }: HeldProps) {
  const box = { ...place, x: place.x / unit, y: place.y / unit, w: place.w / unit, h: place.h / unit };
  return (
    <div
      data-place={place.id}
      className="absolute cursor-move"
      style={{
        left: box.x,
        top: box.y,
        width: box.w,
        height: box.h,
        outline: isChosen ? `${2 * px}px solid var(--warn)` : undefined,
      }}
      onPointerDown={(event) => onTake(event, place.id, null)}
    >
      <div className="pointer-events-none size-full">
        <WallPart place={box} {...shown} />
      </div>
      {isChosen &&
        isAlone &&
        handles.map((handle) => (
          <span
            key={handle}
            data-handle={handle}
            className="absolute -translate-1/2 rounded-full border-warn bg-paper"
            style={{ ...spots[handle], width: 11 * px, height: 11 * px, borderWidth: 2 * px }}
            onPointerDown={(event) => onTake(event, place.id, handle)}
          />
        ))}
    </div>
  );
}
