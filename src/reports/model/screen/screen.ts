/** A wall screen: pages of a fixed size, on which blocks and ornaments stand in free places; later ones lie above. */
import { z } from 'zod';

/** The sizes that are offered; any other may be told. */
export const screenSizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 2560, height: 1080 },
  { width: 3840, height: 1080 },
  { width: 1080, height: 1920 },
] as const;

export const fits = ['contain', 'width', 'stretch'] as const;

export const screenThemes = ['night', 'ink', 'paper'] as const;
export type ScreenTheme = (typeof screenThemes)[number];

export const transitions = ['fade', 'slide', 'none'] as const;

/** How the answer of a block is drawn; one that does not suit the block is drawn as usual. */
const looks = ['usual', 'flip', 'gauge', 'podium', 'ticker'] as const;
export type Look = (typeof looks)[number];

export const frames = ['panel', 'corners', 'none'] as const;
export type Frame = (typeof frames)[number];

export const titleSizes = ['banner', 'large', 'small'] as const;
export const clockFaces = ['time', 'date', 'both'] as const;

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('block'),
    block: z.string().max(40),
    look: z.enum(looks).default('usual'),
    frame: z.enum(frames).default('panel'),
  }),
  z.strictObject({
    kind: z.literal('title'),
    text: z.string().trim().max(80),
    size: z.enum(titleSizes).default('large'),
  }),
  z.strictObject({ kind: z.literal('clock'), shows: z.enum(clockFaces).default('both') }),
  z.strictObject({ kind: z.literal('rule') }),
]);
export type Part = z.output<typeof partSchema>;

/** The least that can still be taken hold of, in units of the screen. */
export const smallest = 24;
const longest = 7680;

const placeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  x: z.number().int().min(0).max(longest),
  y: z.number().int().min(0).max(longest),
  w: z.number().int().min(smallest).max(longest),
  h: z.number().int().min(4).max(longest),
  part: partSchema,
});
export type FreePlace = z.output<typeof placeSchema>;
/** Where something stands, in units of the screen. */
export type Box = Pick<FreePlace, 'x' | 'y' | 'w' | 'h'>;

const pageSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().max(40).default(''),
  places: z.array(placeSchema).max(60),
});
export type ScreenPage = z.output<typeof pageSchema>;

export const screenSchema = z
  .strictObject({
    width: z.number().int().min(320).max(longest),
    height: z.number().int().min(240).max(longest),
    fit: z.enum(fits).default('contain'),
    theme: z.enum(screenThemes).default('night'),
    pages: z.array(pageSchema).min(1).max(8),
    /** Null: pages are turned by hand. */
    carousel: z
      .strictObject({
        seconds: z.number().int().min(5).max(3600),
        transition: z.enum(transitions).default('fade'),
      })
      .nullable()
      .default(null),
  })
  .superRefine(({ width, height, pages }, check) => {
    pages.forEach(({ places }, page) => {
      places.forEach(({ x, y, w, h }, place) => {
        if (x + w > width || y + h > height)
          check.addIssue({
            code: 'custom',
            path: ['pages', page, 'places', place],
            message: 'it stands beyond the screen',
          });
      });
      const ids = places.map(({ id }) => id);
      if (new Set(ids).size < ids.length)
        check.addIssue({
          code: 'custom',
          path: ['pages', page, 'places'],
          message: 'ids are not unique',
        });
    });
  });
export type WallScreen = z.output<typeof screenSchema>;

/** The blocks that stand on some page, each once: page by page, from the top down and from the left. */
export function blocksInOrder({ pages }: WallScreen): string[] {
  return [...new Set(pages.flatMap(blocksOfPage))];
}

/** The blocks of a page in the order in which they are read: so they flow on a phone. */
function blocksOfPage({ places }: ScreenPage): string[] {
  return places
    .toSorted((one, other) => one.y - other.y || one.x - other.x)
    .flatMap(({ part }) => (part.kind === 'block' ? [part.block] : []));
}

/** How a screen is scaled onto a window; `left` and `top` are what stays free at those sides, in pixels. */
type Scaling = { across: number; down: number; left: number; top: number };

/**
 * `contain` shows all of it in its own proportions, `width` fills the width and may be scrolled, `stretch` fills both ways.
 * Nothing is known of a window without extent: it is shown as it is.
 */
export function scaleTo(
  { width, height, fit }: Pick<WallScreen, 'width' | 'height' | 'fit'>,
  window: { width: number; height: number },
): Scaling {
  if (window.width <= 0 || window.height <= 0) return { across: 1, down: 1, left: 0, top: 0 };
  const across = window.width / width;
  const down = window.height / height;
  if (fit === 'stretch') return { across, down, left: 0, top: 0 };
  if (fit === 'width') return { across, down: across, left: 0, top: 0 };
  const scale = Math.min(across, down);
  return {
    across: scale,
    down: scale,
    left: (window.width - width * scale) / 2,
    top: (window.height - height * scale) / 2,
  };
}

/** The page so many steps on; after the last comes the first. */
export function pageAfter(page: number, pages: number, steps = 1): number {
  return (((page + steps) % pages) + pages) % pages;
}
