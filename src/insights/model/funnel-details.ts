/** What a funnel tells of its stages beside counts: how long, how likely still, and where deals went (funnel.md §2, §3). */
import { z } from 'zod';
import { percentile } from './statistics.ts';

/** In days; null without any. */
const spread = z.object({ count: z.number(), median: z.number().nullable(), p80: z.number().nullable() });
export type Spread = z.output<typeof spread>;

export const funnelDetailsSchema = z.object({
  /** Within so many days `advances` tells. */
  horizonDays: z.number(),
  stages: z.array(
    z.object({
      stageId: z.string(),
      rank: z.number(),
      name: z.string(),
      /** Stays that ended, each by itself, and those that go on, as long as they have lasted. */
      completed: spread,
      open: spread,
      /** The same stays in working days of the organisation's own calendar. */
      working: spread,
      /** Of each record that left the stage: its last stay, and all its stays together. */
      latest: spread,
      cumulative: spread,
      /**
       * The chance (0..1) to get further within the horizon, by Kaplan–Meier: what is undecided counts as long as it was
       * watched. Null where nobody was watched that long, and in other modes than reached.
       */
      advances: z.number().nullable(),
    }),
  ),
  /** Of a flow: from which stage to which (rank 0 is lost) how many went in the window; null in other modes. */
  moves: z
    .array(z.object({ from: z.number(), to: z.number(), count: z.number(), amount: z.string().nullable() }))
    .nullable(),
});
export type FunnelDetails = z.output<typeof funnelDetailsSchema>;

/** The median and the 80th percentile of values that come so many times. */
export function spreadOf(values: readonly { value: number; count: number }[]): Spread {
  const all = values.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
  return { count: all.length, median: percentile(all, 0.5), p80: percentile(all, 0.8) };
}
