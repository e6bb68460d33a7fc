/** The baseline: figures frozen for the time before, and the card that compares them with the time since. */
import { z } from 'zod';
import { isDay } from '../../../platform/model/calendar.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { figureIds } from './before-after.ts';

const day = z.string().refine(isDay);
const side = z.object({ value: z.number().nullable(), n: z.number() });
const interval = z.object({ low: z.number(), high: z.number() }).nullable();
const countedShare = z
  .strictObject({ successes: z.int().min(0).max(1_000_000), n: z.int().min(0).max(1_000_000) })
  .refine(({ successes, n }) => successes <= n, { path: ['successes'], message: 'no more than all' });

const card = z.object({
  baseline: z
    .object({
      id: idSchema,
      pipeline: z.object({ id: idSchema, name: z.string() }),
      from: day,
      to: day,
      origin: z.enum(['history', 'imported']),
      frozenBy: z.string(),
      frozenAt: z.string(),
      since: z.object({ from: day, to: day }),
      /** The days since do not cover the same months of the year: the season may be why. */
      maySeason: z.boolean(),
      figures: z.array(
        z.object({
          id: z.enum(figureIds),
          before: side,
          after: side,
          difference: z.number().nullable(),
          interval,
          verdict: z.enum(['better', 'worse', 'unclear', 'too_few']),
          matched: z.object({ difference: z.number(), interval }).nullable(),
        }),
      ),
    })
    .nullable(),
});
export type BaselineCardAnswer = z.output<typeof card>;

export const baselineContract = {
  readBaseline: defineEndpoint({
    method: 'GET',
    path: '/baselines/current',
    summary:
      'The last baseline beside the time since; null where there is none, or the asker does not read all deals',
    permission: { object: 'deal', action: 'read' },
    readsMuch: () => true,
    query: z.object({ pipelineId: idSchema.optional() }),
    answer: card,
  }),
  freezeBaseline: defineEndpoint({
    method: 'POST',
    path: '/baselines',
    summary:
      'Freeze the figures of a period as the baseline, out of history or as they are told; it never changes',
    permission: { object: 'review', action: 'create' },
    status: 201,
    body: z
      .strictObject({
        pipelineId: idSchema.nullable().default(null),
        from: day,
        to: day,
        /** Figures kept elsewhere before; left out: out of the history of deals. */
        imported: z
          .strictObject({
            won: countedShare,
            cycle: z
              .strictObject({ n: z.int().min(1).max(1_000_000), median: z.number().min(0).max(10_000) })
              .nullable()
              .default(null),
          })
          .nullable()
          .default(null),
      })
      .refine(({ from, to }) => from < to, { path: ['to'], message: 'comes after from' }),
    answer: card,
  }),
};
