/** Putting blocks on a page, moving, sizing and taking them away; the document stays whole with each of them. */
import { sizeOf, type Block } from '../blocks/block.ts';
import { mostBlocks, placesOn, type Place, type ReportDocument, type Screen } from '../document.ts';

const widest = 12;
const narrowest = 2;
const highest = 6;

type Places = Place[];

/** Every layout that is told, changed alike; those that are not told go on following the desktop's. */
function inEachLayout(
  { layouts }: ReportDocument,
  change: (places: Places, screen: Screen) => Places,
): ReportDocument['layouts'] {
  const own = (screen: 'tablet' | 'phone') => layouts[screen] && change(layouts[screen], screen);
  return { desktop: change(layouts.desktop, 'desktop'), tablet: own('tablet'), phone: own('phone') };
}

export function isFull({ blocks }: ReportDocument): boolean {
  return blocks.length >= mostBlocks;
}

/** The document with a block at its end, or before the one in that place. */
export function withBlock(document: ReportDocument, block: Block, at = Infinity): ReportDocument {
  const { w, h } = sizeOf(block);
  const widthOn: Record<Screen, number> = { desktop: w, tablet: w > 6 ? widest : 6, phone: widest };
  return {
    ...document,
    blocks: [...document.blocks, block],
    layouts: inEachLayout(document, (places, screen) =>
      places.toSpliced(Math.min(at, places.length), 0, { block: block.id, w: widthOn[screen], h }),
    ),
  };
}

export function withoutBlock(document: ReportDocument, id: string): ReportDocument {
  return {
    ...document,
    blocks: document.blocks.filter((block) => block.id !== id),
    layouts: inEachLayout(document, (places) => places.filter(({ block }) => block !== id)),
  };
}

/** The document with a block changed; its places stay. */
export function withChanged(document: ReportDocument, changed: Block): ReportDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.id === changed.id ? changed : block)),
  };
}

/** The document with a block that has become one of another type: where its place is too small for that, it grows. */
export function withRemade(document: ReportDocument, remade: Block): ReportDocument {
  const changed = withChanged(document, remade);
  const former = document.blocks.find(({ id }) => id === remade.id);
  if (!former || former.type === remade.type) return changed;
  const { w, h } = sizeOf(remade);
  const grown = (place: Place): Place =>
    place.block === remade.id ? { ...place, w: Math.max(place.w, w), h: Math.max(place.h, h) } : place;
  return { ...changed, layouts: inEachLayout(changed, (places) => places.map(grown)) };
}

/** The document with one layout told: from then on it is its own. */
function withLayout(document: ReportDocument, screen: Screen, places: Places): ReportDocument {
  return { ...document, layouts: { ...document.layouts, [screen]: places } };
}

/** A block on the place of another, counted from 0; a place that is not there changes nothing. */
export function withMove(document: ReportDocument, screen: Screen, id: string, to: number): ReportDocument {
  const places = [...placesOn(document, screen)];
  const from = places.findIndex(({ block }) => block === id);
  const place = places[from];
  if (!place || to === from || to < 0 || to >= places.length) return document;
  return withLayout(document, screen, places.toSpliced(from, 1).toSpliced(to, 0, place));
}

/** A block of another size on one screen, as far as the grid allows. */
export function withSize(
  document: ReportDocument,
  screen: Screen,
  id: string,
  { w, h }: { w: number; h: number },
): ReportDocument {
  const size = { w: within(w, narrowest, widest), h: within(h, 1, highest) };
  const places = [...placesOn(document, screen)];
  const place = places.find(({ block }) => block === id);
  if (!place || (place.w === size.w && place.h === size.h)) return document;
  return withLayout(
    document,
    screen,
    places.map((one) => (one === place ? { ...one, ...size } : one)),
  );
}

/** The screen follows the desktop's layout again. */
export function withDesktopLayout(document: ReportDocument, screen: 'tablet' | 'phone'): ReportDocument {
  return { ...document, layouts: { ...document.layouts, [screen]: null } };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** A copy of a block behind it, under an id of its own. */
export function withCopy(document: ReportDocument, id: string, copyId: string): ReportDocument {
  const block = document.blocks.find((one) => one.id === id);
  if (!block || isFull(document)) return document;
  const { w, h } = placesOn(document, 'desktop').find((place) => place.block === id)!;
  const at = placesOn(document, 'desktop').findIndex((place) => place.block === id) + 1;
  const copied = withBlock(document, { ...block, id: copyId }, at);
  return withSize(copied, 'desktop', copyId, { w, h });
}
