/**
 * A report as a document: what it shows and where, in plain JSON with a version of its own. A block asks only questions by
 * measures and dimensions, so whoever looks at it gets the numbers of his own reach. Dashboards are the first kind.
 */
import { z } from 'zod';
import { blockId } from './blocks/asked.ts';
import { blockSchema } from './blocks/block.ts';
import { interactionsSchema, noteStrangers } from './interactions.ts';
import { formSchema } from './fill/form.ts';
import { reportKinds } from './kinds.ts';
import { blocksInOrder, screenSchema } from './screen/screen.ts';
import { liftDocument } from './lift.ts';
import { runSchema } from './params/param.ts';
import { noteFaults } from './params/param-faults.ts';
import { paramsSchema, usualParams } from './params/params.ts';

/** A block's place in the flow of a screen: so many of twelve columns wide, so many rows high. */
const placeSchema = z.strictObject({
  block: blockId,
  w: z.number().int().min(2).max(12),
  h: z.number().int().min(1).max(6),
});
export type Place = z.output<typeof placeSchema>;

const screens = ['desktop', 'tablet', 'phone'] as const;
export type Screen = (typeof screens)[number];

/** So many blocks are asked together. */
export const mostBlocks = 24;
const places = z.array(placeSchema).max(mostBlocks);

const writtenSchema = z
  .strictObject({
    schema: z.literal(2),
    kind: z.enum(reportKinds),
    params: paramsSchema,
    run: runSchema.prefault({}),
    interactions: interactionsSchema.prefault({}),
    blocks: z.array(blockSchema).max(mostBlocks),
    /** What is filled, of the kind `form` and of no other. */
    form: formSchema.optional(),
    layouts: z.strictObject({
      desktop: places,
      /** Where they are not told, they follow the desktop's. */
      tablet: places.nullable().default(null),
      phone: places.nullable().default(null),
    }),
    /** Of a wall screen: its pages; its layouts are how the same blocks flow elsewhere. */
    screen: screenSchema.optional(),
  })
  .superRefine(({ kind, form, blocks, layouts, params, interactions, screen }, check) => {
    if ((kind === 'screen') !== (screen !== undefined))
      check.addIssue({ code: 'custom', path: ['screen'], message: 'a screen has pages, nothing else has' });
    const unknown = screen && blocksInOrder(screen).find((id) => blocks.every((block) => block.id !== id));
    if (unknown) check.addIssue({ code: 'custom', path: ['screen'], message: `${unknown} is no block` });
    if ((kind === 'form') !== (form !== undefined))
      check.addIssue({ code: 'custom', path: ['form'], message: 'a form, and nothing else, has a form' });
    const ids = blocks.map(({ id }) => id);
    noteFaults(check, params, ids);
    noteStrangers(check, interactions, ids);
    if (new Set(ids).size < ids.length)
      check.addIssue({ code: 'custom', path: ['blocks'], message: 'ids are not unique' });
    for (const screen of screens) {
      const placed = layouts[screen]?.map(({ block }) => block);
      if (placed && placed.toSorted().join() !== ids.toSorted().join())
        check.addIssue({
          code: 'custom',
          path: ['layouts', screen],
          message: 'not every block has one place',
        });
    }
  });
export type ReportDocument = z.output<typeof writtenSchema>;

/** Reads documents of every schema there has been; what comes out is of the present one. */
export const documentSchema = z.preprocess(liftDocument, writtenSchema) as z.ZodType<
  ReportDocument,
  z.input<typeof writtenSchema>
>;

/** The places on a screen; what is not told is derived: half or whole width on a tablet, one below the other on a phone. */
export function placesOn({ layouts }: ReportDocument, screen: Screen): readonly Place[] {
  const own = layouts[screen];
  if (own) return own;
  return layouts.desktop.map((place) => ({
    ...place,
    w: screen === 'phone' ? 12 : place.w > 6 ? 12 : 6,
  }));
}

export function emptyDocument(): ReportDocument {
  return {
    schema: 2,
    kind: 'dashboard',
    params: usualParams(),
    run: { auto: true, emptyUntilAsked: false },
    interactions: { crossFilter: true, deaf: [], opens: [] },
    blocks: [],
    layouts: { desktop: [], tablet: null, phone: null },
  };
}

/** A document as it was kept, as this version reads it: what is new in it has its usual value. */
export function readDocument(kept: unknown): ReportDocument {
  return documentSchema.parse(kept);
}
