/** What a scorecard tells of a person: figures with the count that each rests on, as insights measures them. */
import type { Period } from '../../../platform/model/calendar.ts';
import type { Condition } from '../../../insights/model/question.ts';
import type { TableQuestion } from '../../../insights/web/index.ts';

export const scoreParts = ['results', 'process', 'quality'] as const;
export type ScorePart = (typeof scoreParts)[number];

export type Scored = {
  /** The measure. */
  id: string;
  part: ScorePart;
  /** Measures of counts whose sum is what the figure rests on; none: it is no sample. */
  n: readonly string[];
  better: 'more' | 'less';
  /** A share of those `n`, so that chance can be told. */
  isShare?: boolean;
};

export type ScoreSource = {
  id: string;
  /** The dimension of whose it is. */
  person: string;
  /** The dimension of the day it happened on; null for what is as it is now. */
  on: string | null;
  figures: readonly Scored[];
};

const share = (id: string, part: ScorePart, n: readonly string[], better: Scored['better'] = 'more') => ({
  id,
  part,
  n,
  better,
  isShare: true,
});

export const scoreSources: readonly ScoreSource[] = [
  {
    id: 'closed',
    person: 'deals.credited_owner',
    on: 'deals.closed_on',
    figures: [
      { id: 'deals.won_amount', part: 'results', n: ['deals.won'], better: 'more' },
      share('deals.win_rate', 'results', ['deals.won', 'deals.lost']),
      { id: 'deals.avg_won_amount', part: 'results', n: ['deals.won'], better: 'more' },
      { id: 'deals.won_cycle_days_mean', part: 'results', n: ['deals.won'], better: 'less' },
    ],
  },
  {
    id: 'targets',
    person: 'targets.person',
    on: 'targets.month',
    figures: [{ id: 'targets.attainment', part: 'results', n: [], better: 'more' }],
  },
  {
    id: 'stays',
    person: 'deals.credited_owner',
    on: 'stages.left_on',
    figures: [share('stages.advance_rate', 'process', ['stages.ended'])],
  },
  {
    id: 'leads',
    person: 'leads.owner',
    on: 'leads.created_on',
    figures: [
      {
        id: 'leads.first_contact_working_minutes_median',
        part: 'process',
        n: ['leads.met'],
        better: 'less',
      },
      share('leads.contacted_in_sla_rate', 'process', ['leads.contact_settled']),
    ],
  },
  {
    id: 'tasks',
    person: 'tasks.owner',
    on: 'tasks.due_on',
    figures: [
      share('tasks.on_time_rate', 'process', ['tasks.settled']),
      share('tasks.promises_kept_rate', 'process', ['tasks.promises_settled']),
    ],
  },
  {
    id: 'talks',
    person: 'follow_ups.owner',
    on: 'follow_ups.on',
    figures: [
      share('follow_ups.next_step_rate', 'process', ['follow_ups.talks']),
      share('follow_ups.same_day_rate', 'quality', ['follow_ups.talks']),
      share('follow_ups.thin_rate', 'quality', ['follow_ups.count'], 'less'),
    ],
  },
  {
    id: 'records',
    person: 'quality.deal.person',
    on: null,
    figures: [
      { id: 'quality.deal.completeness', part: 'quality', n: ['quality.deal.count'], better: 'more' },
    ],
  },
];

export type ScoreQuestions = {
  /** Every person the asker may see, side by side. */
  everybody: TableQuestion;
  whole: TableQuestion;
  /** Of the one person, beside the period before. */
  own: TableQuestion;
};

/** What is asked of a source for a period; `may` tells which measures the asker has. Null when he has none of its figures. */
export function scoreQuestions(
  source: ScoreSource,
  period: Period,
  personId: string,
  may: (measure: string) => boolean,
): ScoreQuestions | null {
  const figures = source.figures.filter(({ id, n }) => [id, ...n].every(may));
  if (figures.length === 0) return null;
  const measures = [...new Set(figures.flatMap(({ id, n }) => [...n, id]))];
  const within: Condition[] = source.on
    ? [{ field: source.on, op: 'between', value: [period.from, period.to] }]
    : [];
  return {
    everybody: { measures, dimensions: [source.person], filters: within, limit: 1000 },
    whole: { measures, filters: within },
    own: {
      measures,
      filters: [...within, { field: source.person, op: 'is', value: personId }],
      ...(source.on && { compare: 'previous_period' as const }),
    },
  };
}
