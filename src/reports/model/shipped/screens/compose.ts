/** How the shipped screens are written: blocks by what they ask, places by rows of a page of 1920 by 1080. */
import type { z } from 'zod';
import type { Label } from '../../../../platform/model/label.ts';
import type { documentSchema } from '../../document.ts';
import { usualParams } from '../../params/params.ts';
import type { Box, FreePlace, Frame, Look, Part, ScreenTheme } from '../../screen/screen.ts';

type WrittenDocument = z.input<typeof documentSchema>;
type InBothLanguages<Block> = Block extends unknown ? Omit<Block, 'title'> & { title?: Label } : never;

/** A block as it is asked; its title in both languages. */
export type WrittenBlock = InBothLanguages<WrittenDocument['blocks'][number]>;
/** What stands in a place; words in both languages. */
type WrittenPlace = Box & {
  id: string;
  part: Exclude<Part, { kind: 'title' }> | (Omit<Extract<Part, { kind: 'title' }>, 'text'> & { text: Label });
};
export type WrittenPage = { id: string; places: WrittenPlace[] };

/** A screen that comes with the product. */
export type ShippedScreen = {
  id: string;
  title: Label;
  tells: Label;
  /** On a phone they follow each other in this order. */
  blocks: WrittenBlock[];
  pages: WrittenPage[];
  theme?: ScreenTheme;
  /** So long each page is seen; without it there is one. */
  seconds?: number;
};

const size = { width: 1920, height: 1080 };
export const margin = 24;
const gap = 16;

/** So many boxes of the same width side by side. */
export function row(count: number, y: number, h: number, x = margin, width = size.width - 2 * margin): Box[] {
  const w = Math.floor((width - gap * (count - 1)) / count);
  return Array.from({ length: count }, (_, at) => ({ x: x + at * (w + gap), y, w, h }));
}

/** So many boxes of the same height below each other. */
export function column(count: number, x: number, w: number, y: number, height: number): Box[] {
  const h = Math.floor((height - gap * (count - 1)) / count);
  return Array.from({ length: count }, (_, at) => ({ x, y: y + at * (h + gap), w, h }));
}

/** A block in its place. */
export function shown(block: string, box: Box, look: Look = 'usual', frame: Frame = 'panel'): WrittenPlace {
  return { id: `at-${block}`, ...box, part: { kind: 'block', block, look, frame } };
}

/** The head of a page: its name in the middle, the time at the right, a word at the left. */
export function head(title: Label, word: Label): WrittenPlace[] {
  const side = { y: 30, w: 480, h: 44 };
  return [
    { id: 'word', x: margin, ...side, part: { kind: 'title', text: word, size: 'small' } },
    { id: 'title', x: 520, y: 12, w: 880, h: 76, part: { kind: 'title', text: title, size: 'banner' } },
    { id: 'clock', x: 1416, ...side, part: { kind: 'clock', shows: 'both' } },
  ];
}

/** The document of a shipped screen in one language. */
export function documentOf(
  { blocks, pages, theme = 'night', seconds }: ShippedScreen,
  say: (label: Label) => string,
): WrittenDocument {
  return {
    schema: 2,
    kind: 'screen',
    params: usualParams('this_quarter'),
    blocks: blocks.map(
      ({ title, ...block }) =>
        ({ ...block, ...(title && { title: say(title) }) }) as WrittenDocument['blocks'][number],
    ),
    layouts: { desktop: blocks.map(({ id }) => ({ block: id, w: 6, h: 2 })) },
    screen: {
      ...size,
      theme,
      pages: pages.map(({ id, places }) => ({ id, places: places.map((place) => placeIn(place, say)) })),
      carousel: seconds === undefined ? null : { seconds, transition: 'fade' },
    },
  };
}

function placeIn({ part, ...place }: WrittenPlace, say: (label: Label) => string): FreePlace {
  return { ...place, part: part.kind === 'title' ? { ...part, text: say(part.text) } : part };
}
