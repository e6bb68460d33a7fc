/** Good requests about data quality, and what is told of numbers by itself. */
import { alertSamples } from './alert-samples.ts';
import { formSamples } from './form-samples.ts';
import { reportSamples } from './report-samples.ts';
import { scheduleSamples } from './schedule-samples.ts';
import { sourceSamples } from './source-samples.ts';
import { usualAlertRules } from '../../src/alerts/model/alert-rules.ts';
import { usualQualityRules } from '../../src/trust/model/quality-rules.ts';
import { shownAt } from './lead-world.ts';
import type { Sampling } from './sampling.ts';

export const trustSamples: Record<string, Sampling> = {
  ...alertSamples,
  ...reportSamples,
  ...scheduleSamples,
  ...formSamples,
  ...sourceSamples,
  'trust.qualityOfRecord': async (world, holder) => ({
    query: { object: 'account', recordId: (await world.make('account', holder)).id },
  }),
  'trust.saveQualityRules': async (world) => {
    const { version } = await shownAt(world, '/quality-rules');
    return { body: { rules: usualQualityRules, version } };
  },
  'alerts.saveAlertRules': async (world, holder) => {
    const { version } = await shownAt(world, '/alert-rules');
    return { body: { rules: { ...usualAlertRules, alsoTell: [holder.userId] }, version } };
  },
};
