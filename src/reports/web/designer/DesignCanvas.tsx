import { type RefObject, useEffect, useRef, useState, type ReactNode } from 'react';
import { classNames, EmptyState, useText } from '../../../platform/web/index.ts';
import { placesOn, type Screen } from '../../model/document.ts';
import { useDesign } from './design-context.ts';
import { DesignTile } from './DesignTile.tsx';
import { useDropPlace } from './field-drag.ts';
import { designerTexts } from './texts.ts';

/** How wide the content of a report is on each screen, in pixels. */
const widths: Record<Screen, number> = { desktop: 1120, tablet: 768, phone: 390 };

/** The page as its readers will see it, in its real width made small enough to fit. */
export function DesignCanvas() {
  const t = useText(designerTexts);
  const { document, screen, select, drop } = useDesign();
  const pane = useRef<HTMLDivElement>(null);
  const zoom = useZoom(pane, widths[screen]);
  const over = useDropPlace(
    pane,
    (held) => 'field' in held,
    (held) => 'field' in held && drop(held.field, null),
  );
  return (
    <section
      ref={pane}
      aria-label={t('canvas')}
      className={classNames(
        'min-h-0 overflow-auto bg-sunken p-4',
        over && 'outline-2 -outline-offset-2 outline-accent',
      )}
      onPointerDown={(event) => event.target === event.currentTarget && select(null)}
    >
      <p className="pb-2 text-center text-xs text-faint">
        {t('realWidth', { width: widths[screen], zoom: Math.round(zoom * 100) })}
      </p>
      <div
        className="mx-auto rounded-lg border border-line bg-paper p-4"
        style={{ width: widths[screen], zoom }}
        onPointerDown={(event) => event.target === event.currentTarget && select(null)}
      >
        <Tiles screen={screen}>
          {document.blocks.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        </Tiles>
        {over && (
          <p className="mt-4 rounded-lg border-2 border-dashed border-accent p-6 text-center text-accent">
            {t('dropHere')}
          </p>
        )}
      </div>
    </section>
  );
}

function Tiles({ screen, children }: { screen: Screen; children: ReactNode }) {
  const { document } = useDesign();
  const grid = useRef<HTMLUListElement>(null);
  const places = placesOn(document, screen);
  if (places.length === 0) return children;
  return (
    <ul ref={grid} className="grid auto-rows-[minmax(7rem,auto)] grid-cols-12 items-stretch gap-4">
      {places.map((place, at) => {
        const block = document.blocks.find(({ id }) => id === place.block)!;
        return (
          <li
            key={block.id}
            className="min-w-0"
            style={{ gridColumn: `span ${place.w}`, gridRow: `span ${screen === 'phone' ? 1 : place.h}` }}
          >
            <DesignTile block={block} place={place} at={at} count={places.length} grid={grid} />
          </li>
        );
      })}
    </ul>
  );
}

const edges = 34;

/** How small the page has to be made to fit into the pane; never larger than it is. */
function useZoom(pane: RefObject<HTMLElement | null>, width: number): number {
  const [room, setRoom] = useState(width);
  useEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth - edges));
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return Math.min(1, Math.max(0.4, room / width));
}
