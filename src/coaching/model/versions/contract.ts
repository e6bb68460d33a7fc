/** Versions of a process compared: what became of deals that began under each. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { versionFigureIds } from './compare-versions.ts';

const number = z.coerce.number().int().min(1).max(100_000);
const side = z.object({ rate: z.number().nullable(), n: z.number() });

const answer = z.object({
  pipeline: z.object({ id: idSchema, name: z.string() }),
  /** Those under which deals began that the asker reads, the latest first. */
  versions: z.array(z.object({ version: z.number(), since: z.string(), deals: z.number() })),
  /** Null with a single version. */
  compared: z
    .object({
      before: z.number(),
      after: z.number(),
      /** Deals of at least that age are told, by what had become of them by then. */
      days: z.number(),
      matched: z.number(),
      figures: z.array(
        z.object({
          id: z.enum(versionFigureIds),
          before: side,
          after: side,
          difference: z.number().nullable(),
          interval: z.object({ low: z.number(), high: z.number() }).nullable(),
          verdict: z.enum(['better', 'worse', 'unclear', 'too_few']),
        }),
      ),
    })
    .nullable(),
});
export type ProcessVersionsAnswer = z.output<typeof answer>;

export const versionsContract = {
  compareVersions: defineEndpoint({
    method: 'GET',
    path: '/process-versions/comparison',
    summary:
      'Two versions of a sales process side by side: deals alike in source and size, by what became of them within the same days',
    permission: { object: 'deal', action: 'read' },
    readsMuch: () => true,
    query: z.object({
      pipelineId: idSchema.optional(),
      before: number.optional(),
      after: number.optional(),
    }),
    answer,
  }),
};
