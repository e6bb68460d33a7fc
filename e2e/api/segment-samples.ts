/** Good requests about the tiers of customers. */
import { usualSegmentRules } from '../../src/accounts/model/segments/segment-rules.ts';
import { shownAt } from './lead-world.ts';
import { about, asked, type Sampling } from './sampling.ts';

export const segmentSamples: Record<string, Sampling> = {
  'segments.saveRules': async (world) => {
    const { version } = await shownAt(world, '/segment-rules');
    return { body: { rules: usualSegmentRules, version } };
  },
  'portraits.read': about('account'),
  'portraits.behaviour': about('account'),
  'nextBest.choose': async (world, holder) => ({
    body: { choice: 'task', accountId: (await world.make('account', holder)).id, rank: 1, score: 40 },
  }),
  'segments.preview': asked({ rules: usualSegmentRules }),
};
