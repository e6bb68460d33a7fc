/** What is asked after a step, at random: measures split by history, and a funnel. */
import fc from 'fast-check';
import { questionSchema, type AskedFunnel, type MeasureQuestion } from '../../../insights/model/question.ts';
import { dealCube } from '../../model/measures.ts';

/** The dimension by which answers tell histories apart. */
export const marks = 'deals.product';

export type Asker = 'admin' | 'li' | 'mei';
export type Round = {
  who: Asker;
  measures: readonly MeasureQuestion[];
  /** Of a pipeline. */
  funnel: Omit<AskedFunnel['funnel'], 'pipeline'>;
};

const measures = dealCube.measures
  .filter(({ source }) => ['deal', 'stay', 'visit'].includes(source))
  .map(({ id }) => id);
const dimensions = [
  'deals.owner',
  'deals.credited_owner',
  'deals.stage',
  'deals.source',
  'deals.account',
  'deals.team',
  'deals.sector',
];
const days = [
  'deals.created_on.month',
  'deals.created_on.week',
  'deals.closed_on.day',
  'deals.created_on.quarter',
];
const filters = [
  [],
  [{ field: 'deals.source', op: 'in', value: ['website', 'referral'] }],
  [{ field: 'deals.source', op: 'is_not', value: 'website' }],
  [{ field: 'deals.created_on', op: 'between', value: ['2026-01-02', '2026-01-08'] }],
  [{ field: 'deals.amount', op: 'gte', value: '500000' }],
  [{ field: 'deals.owner', op: 'is_me' }],
];

const first = Date.parse('2026-01-01T00:00:00Z');
/** Within the 18 days in which everything happens. */
const asOf = fc.option(
  fc.integer({ min: 0, max: 18 * 24 }).map((hours) => new Date(first + hours * 3_600_000).toISOString()),
  { nil: undefined },
);

const anyMeasures = fc
  .record({
    measures: fc.uniqueArray(fc.constantFrom(...measures), { minLength: 1, maxLength: 6 }),
    dimensions: fc
      .uniqueArray(fc.constantFrom(...dimensions, ...days), { maxLength: 2 })
      .map((more) => [marks, ...more]),
    filters: fc.constantFrom(...filters),
    asOf,
  })
  .map((question) => questionSchema.parse({ ...defined(question), limit: 10_000 }) as MeasureQuestion);

const anyFunnel = fc
  .record({
    mode: fc.constantFrom(
      'reached' as const,
      'touched' as const,
      'strict' as const,
      'flow' as const,
      'stock' as const,
    ),
    weigh: fc.constantFrom('count' as const, 'amount' as const),
    cohort: fc.constantFrom(undefined, { from: '2026-01-02', to: '2026-01-08' }),
    asOf,
    split: fc.constantFrom(marks, marks, undefined, 'deals.owner', 'deals.source'),
  })
  .map((funnel) => defined(funnel) as Round['funnel']);

/** `questions` about measures and one funnel. */
export const anyRound = (questions: number): fc.Arbitrary<Round> =>
  fc.record({
    who: fc.constantFrom('admin' as const, 'admin' as const, 'li' as const, 'mei' as const),
    measures: fc.array(anyMeasures, { minLength: questions, maxLength: questions }),
    funnel: anyFunnel,
  });

function defined(question: object): object {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined));
}
