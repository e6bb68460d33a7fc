/**
 * A report as a document: what it shows and where, in plain JSON with a version of its own. A block asks only questions by
 * measures and dimensions, so whoever looks at it gets the numbers of his own reach. Dashboards are the first kind.
 */
import { z } from 'zod';
import { comparisons, conditionSchema } from '../../insights/model/question.ts';
import { relativeWindowNames } from '../../records/model/relative-days.ts';

export const reportKinds = ['dashboard'] as const;

const blockId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const member = z.string().min(1).max(120);

/** What every block with numbers may be narrowed by: the day the chosen period is about, the team that is chosen. */
const asked = {
  id: blockId,
  title: z.string().trim().max(80).nullable().default(null),
  period: member.nullable().default(null),
  team: member.nullable().default(null),
  filters: z.array(conditionSchema).max(10).default([]),
};

const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('kpi'),
    ...asked,
    measure: member,
    compare: z.enum(comparisons).nullable().default(null),
  }),
  z.strictObject({
    type: z.literal('trend'),
    ...asked,
    measures: z.array(member).min(1).max(3),
    on: member,
    grain: z.enum(['day', 'week', 'month', 'quarter']).default('month'),
  }),
  z.strictObject({
    type: z.literal('bar'),
    ...asked,
    measure: member,
    by: member,
    most: z.number().int().min(1).max(30).default(10),
  }),
  z.strictObject({
    type: z.literal('table'),
    ...asked,
    measures: z.array(member).min(1).max(6),
    rows: member,
    columns: member.nullable().default(null),
    most: z.number().int().min(1).max(200).default(50),
  }),
  z.strictObject({
    type: z.literal('funnel'),
    ...asked,
    pipeline: z.string().min(1).max(200).nullable().default(null),
    weigh: z.enum(['count', 'amount']).default('count'),
  }),
  z.strictObject({
    type: z.literal('records'),
    ...asked,
    measure: member,
    most: z.number().int().min(1).max(50).default(10),
  }),
  z.strictObject({ type: z.literal('text'), id: blockId, text: z.string().trim().max(2000) }),
]);
export type Block = z.output<typeof blockSchema>;
export type BlockType = Block['type'];
export type AskingBlock = Exclude<Block, { type: 'text' }>;

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
const mostBlocks = 24;
const places = z.array(placeSchema).max(mostBlocks);

export const documentSchema = z
  .strictObject({
    schema: z.literal(1),
    kind: z.enum(reportKinds),
    params: z
      .strictObject({
        /** What a viewer sees before choosing: a window that moves with today, or all of time. */
        period: z.enum([...relativeWindowNames, 'all']).default('this_quarter'),
        team: z.string().max(120).nullable().default(null),
      })
      .prefault({}),
    blocks: z.array(blockSchema).max(mostBlocks),
    layouts: z.strictObject({
      desktop: places,
      /** Where they are not told, they follow the desktop's. */
      tablet: places.nullable().default(null),
      phone: places.nullable().default(null),
    }),
  })
  .superRefine(({ blocks, layouts }, check) => {
    const ids = blocks.map(({ id }) => id);
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
export type ReportDocument = z.output<typeof documentSchema>;

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
    schema: 1,
    kind: 'dashboard',
    params: { period: 'this_quarter', team: null },
    blocks: [],
    layouts: { desktop: [], tablet: null, phone: null },
  };
}
