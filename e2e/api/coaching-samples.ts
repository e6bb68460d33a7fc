/** Good requests about coaching, and what is refused about it. */
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

type Row = { table: string; columns: Record<string, unknown> };

export const coachingRows = {
  coaching: async (world: World, holder: Person): Promise<Row> => ({
    table: 'coaching',
    columns: {
      person_id: holder.userId,
      coach_id: world.admin.userId,
      topic: 'promises',
      words: '怎样约到决策人',
      planned_on: '2026-01-05',
      created_at: new Date(),
    },
  }),
};

const incentiveRules = { wonAmount: [{ from: '0', rate: 100 }], newCustomer: '50000' };

export const incentivesByRequest = {
  incentiveScheme: (): [string, object] => [
    '/incentive-schemes',
    { name: '月度提成', rules: incentiveRules, fromOn: '2026-01-01' },
  ],
};

export const coachingSamples: Record<string, Sampling> = {
  'insights.learnFromBest': async ({ pipelineId, stageIds }) => ({
    query: { pipeline: pipelineId, stage: stageIds[0]! },
  }),
  'coaching.coachingList': async () => ({}),
  'coaching.listCoachings': async () => ({}),
  'coaching.planCoaching': async (_, holder) => ({
    body: { personId: holder.userId, topic: 'promises', words: '怎样约到决策人', plannedOn: '2030-01-02' },
  }),
  'coaching.finishCoaching': about('coaching', () => ({
    body: { doneOn: '2026-01-06', outcome: '每周陪访' },
  })),
  'coaching.cancelCoaching': about('coaching'),
  'baselines.freezeBaseline': async ({ pipelineId }) => ({
    body: { pipelineId, from: '2025-01-01', to: '2025-07-01', imported: null },
  }),
  'incentives.createScheme': async () => ({
    body: { name: '月度提成', rules: incentiveRules, fromOn: '2026-01-01' },
  }),
  'incentives.addVersion': about('incentiveScheme', () => ({
    body: { rules: incentiveRules, fromOn: '2026-02-01' },
  })),
  'incentives.endScheme': about('incentiveScheme'),
  'incentives.replayRules': async () => ({ body: { rules: incentiveRules, months: 2 } }),
  'incentives.listStatements': async (world, holder) => ({
    query: { schemeId: (await world.make('incentiveScheme', holder)).id, on: '2026-03-05' },
  }),
  'incentives.countScheme': about('incentiveScheme', () => ({ body: { on: '2026-03-05' } })),
  'incentives.closePeriod': about('incentiveScheme', () => ({ body: { on: '2026-03-05' } })),
};

export const isAboutCoaching = (name: string): boolean =>
  /^coaching\.(plan|finish|cancel)Coaching$/.test(name);

/** Nobody coaches himself; others only who supervises their deals. */
export function aboutCoaching(asker: Asker, name: string, relation: Relation): number | null {
  if (relation === 'own') return name === 'coaching.planCoaching' ? 422 : 404;
  return covers(rightOf(asker, 'deal.supervise'), relation) ? null : 404;
}
