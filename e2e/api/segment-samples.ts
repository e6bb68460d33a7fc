/** Good requests about the tiers of customers. */
import { usualSegmentRules } from '../../src/accounts/model/segments/segment-rules.ts';
import { shownAt } from './lead-world.ts';
import { asked, type Sampling } from './sampling.ts';

export const segmentSamples: Record<string, Sampling> = {
  'segments.saveRules': async (world) => {
    const { version } = await shownAt(world, '/segment-rules');
    return { body: { rules: usualSegmentRules, version } };
  },
  'segments.preview': asked({ rules: usualSegmentRules }),
};
