/** A report that is a wall screen: its pages and its blocks changed together, so that each block stands somewhere. */
import type { Block } from '../blocks/block.ts';
import { emptyDocument, type ReportDocument } from '../document.ts';
import { blocksInOrder, type FreePlace, type Part, type WallScreen } from './screen.ts';
import { resettled } from './arrange.ts';

export function emptyScreen(): ReportDocument {
  return {
    ...emptyDocument(),
    kind: 'screen',
    screen: {
      width: 1920,
      height: 1080,
      fit: 'contain',
      theme: 'night',
      pages: [{ id: 'page-1', name: '', places: [] }],
      carousel: null,
    },
  };
}

/** The document with other pages: blocks that stand nowhere any more are gone, the flow of the others follows the pages. */
export function withScreen(document: ReportDocument, screen: WallScreen): ReportDocument {
  const order = blocksInOrder(screen);
  const blocks = document.blocks.filter(({ id }) => order.includes(id));
  const desktop = order.map((block) => ({ block, w: 6, h: 2 }));
  return { ...document, blocks, layouts: { desktop, tablet: null, phone: null }, screen };
}

/** The document with what stands on one page. */
export function withPlaces(
  document: ReportDocument,
  page: number,
  places: readonly FreePlace[],
): ReportDocument {
  const screen = document.screen!;
  const pages = screen.pages.map((one, at) => (at === page ? { ...one, places: [...places] } : one));
  return withScreen(document, { ...screen, pages });
}

/** The document with something new in the middle of a page, in front of all else; a block comes with its part. */
export function withPart(
  document: ReportDocument,
  page: number,
  part: Part,
  { w, h }: { w: number; h: number },
  block?: Block,
): { document: ReportDocument; id: string } {
  const { width, height, pages } = document.screen!;
  const { places } = pages[page]!;
  const id = freshId(
    places.map((place) => place.id),
    part.kind,
  );
  const size = { w: Math.min(w, width), h: Math.min(h, height) };
  const place: FreePlace = {
    id,
    x: Math.round((width - size.w) / 2),
    y: Math.round((height - size.h) / 2),
    ...size,
    part,
  };
  const grown = block ? { ...document, blocks: [...document.blocks, block] } : document;
  return { document: withPlaces(grown, page, [...places, place]), id };
}

/** A size told for a usual screen, on this one. */
export function scaledTo({ screen }: ReportDocument, { w, h }: { w: number; h: number }) {
  const scale = screen!.width / 1920;
  return { w: Math.round(w * scale), h: Math.max(4, Math.round(h * scale)) };
}

/** The screen in another size: all that stands on it goes along. */
export function withSize(
  document: ReportDocument,
  size: Pick<WallScreen, 'width' | 'height'>,
): ReportDocument {
  const screen = document.screen!;
  const pages = screen.pages.map((page) => ({ ...page, places: resettled(page.places, screen, size) }));
  return withScreen(document, { ...screen, ...size, pages });
}

/** The document with one more page, empty, at the end. */
export function withPage(document: ReportDocument): ReportDocument {
  const screen = document.screen!;
  const id = freshId(
    screen.pages.map((page) => page.id),
    'page',
  );
  return withScreen(document, { ...screen, pages: [...screen.pages, { id, name: '', places: [] }] });
}

/** The document without a page and what stands there alone; the last page stays. */
export function withoutPage(document: ReportDocument, page: number): ReportDocument {
  const screen = document.screen!;
  if (screen.pages.length === 1) return document;
  return withScreen(document, { ...screen, pages: screen.pages.filter((_, at) => at !== page) });
}

/** A name that none has yet: `title-1`, `title-2` … */
export function freshId(taken: readonly string[], kind: string): string {
  let number = 1;
  while (taken.includes(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
