/** Good requests about what is told when numbers turn. */
import { usualAlertRules } from '../../src/alerts/model/alert-rules.ts';
import { shownAt } from './lead-world.ts';
import type { Sampling } from './sampling.ts';

export const alertSamples: Record<string, Sampling> = {
  'alerts.saveAlertRules': async (world, holder) => {
    const { version } = await shownAt(world, '/alert-rules');
    return { body: { rules: { ...usualAlertRules, alsoTell: [holder.userId] }, version } };
  },
};
