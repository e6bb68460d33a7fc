/** A block that a plug-in of the installation draws. What it asks stands in the document, as it does of every block. */
import { z } from 'zod';
import { asked, filtersOf, member, type BlockKind } from './asked.ts';

/** The folder of a plug-in, and one of its blocks. */
export const plugInId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
export const plugInBlockName = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
/** By the id of the property; which there are, and what they may be, the plug-in says. */
export const propertyValues = z
  .record(z.string().regex(/^[a-z][a-zA-Z]{0,29}$/), z.union([z.string().max(500), z.number(), z.boolean()]))
  .refine((values) => Object.keys(values).length <= 20, 'twenty at most');
export type PropertyValues = z.output<typeof propertyValues>;

export const mostSlots = { measures: 6, by: 3 } as const;
/** So many rows are drawn; the answer tells how many there are. */
export const mostDrawnRows = 1000;

export const plugInBlockSchema = z.strictObject({
  type: z.literal('plug_in'),
  ...asked,
  plugIn: plugInId,
  block: plugInBlockName,
  measures: z.array(member).min(1).max(mostSlots.measures),
  /** Dimensions in their order; a day with the period it is split by. */
  by: z.array(member).max(mostSlots.by).default([]),
  properties: propertyValues.default({}),
});
export type PlugInBlock = z.output<typeof plugInBlockSchema>;

/** One that is not installed asks the same: whoever looks at it is told so instead. */
export const plugInBlock: BlockKind<PlugInBlock> = {
  size: { w: 6, h: 3 },
  question: (block, chosen) => ({
    measures: block.measures,
    dimensions: block.by,
    filters: filtersOf(block, chosen),
    limit: mostDrawnRows,
  }),
};
