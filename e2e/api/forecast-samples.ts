/** Good requests about targets and forecasts, and who may send them. */
import { dayOf, periodOf } from '../../src/platform/model/calendar.ts';
import { shownAt } from './lead-world.ts';
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, type Sampling } from './sampling.ts';

const year = '2031';
const thisQuarter = periodOf('quarter', dayOf(new Date(), 'Asia/Shanghai')).from;

export const forecastSamples: Record<string, Sampling> = {
  'forecastRules.saveForecastRules': async (world) => {
    const { version } = await shownAt(world, '/forecast-rules');
    return { body: { rules: { commit: 70, bestCase: 40 }, version } };
  },
  'targets.listTargets': async () => ({ query: { year } }),
  'targets.targetHistory': async (_, holder) => ({ query: { kind: 'person', id: holder.userId, year } }),
  'targets.saveTargets': async (_, holder) => ({
    body: {
      changes: [
        {
          subject: { kind: 'person', id: holder.userId },
          level: 'target',
          period: { kind: 'quarter', from: `${year}-04-01` },
          amount: '30000000',
        },
      ],
    },
  }),
  'forecasts.readForecast': async () => ({ query: { kind: 'quarter' } }),
  'forecasts.forecastDeals': async () => ({ query: { kind: 'quarter', category: 'commit' } }),
  'forecasts.forecastChanges': async () => ({ query: { kind: 'quarter', since: '2026-01-05' } }),
  'forecasts.trackRecord': async () => ({ query: { kind: 'month' } }),
  'forecasts.proposeTargets': async () => ({ query: { kind: 'quarter' } }),
  'forecasts.listSubmissions': async () => ({ query: { kind: 'quarter' } }),
  'forecasts.submitForecast': async (_, holder) => ({
    body: {
      kind: 'quarter',
      from: thisQuarter,
      subject: { kind: 'person', id: holder.userId },
      commit: '5000000',
      bestCase: '8000000',
      note: '客户在走预算',
    },
  }),
  'forecasts.pickCategory': about('deal', () => ({ body: { category: 'commit' } })),
};

export const isAboutTargets = (name: string): boolean =>
  /^targets\.(targetHistory|saveTargets)$|^forecasts\.submitForecast$/.test(name);

/** Of others only who reaches them learns that they have targets; one forecasts for those whose targets one sets. */
export function aboutTargets(asker: Asker, name: string, relation: Relation): number | null {
  if (name === 'forecasts.submitForecast') {
    if (!covers(rightOf(asker, 'deal.read'), relation)) return 404;
    return relation === 'own' || covers(rightOf(asker, 'target.update'), relation) ? null : 403;
  }
  return covers(rightOf(asker, 'target.read'), relation) ? null : 404;
}
