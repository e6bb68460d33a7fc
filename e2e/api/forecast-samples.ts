/** Good requests about targets and forecasts, and who may send them. */
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import type { Sampling } from './sampling.ts';

const year = '2031';

export const forecastSamples: Record<string, Sampling> = {
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
};

export const isAboutTargets = (name: string): boolean => /^targets\.(targetHistory|saveTargets)$/.test(name);

/** Of others only who reaches them learns that they have targets. */
export function aboutTargets(asker: Asker, relation: Relation): number | null {
  return covers(rightOf(asker, 'target.read'), relation) ? null : 404;
}
