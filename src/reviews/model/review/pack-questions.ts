/** What a review asks of the period: results, funnel, losses, times, people, channels and feedback of a pipeline and its teams. */
import type { Condition, MeasureQuestion, Question } from '../../../insights/model/question.ts';
import { addMonths, type Period } from '../../../platform/model/calendar.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { SectionId } from './pack.ts';

export type ReviewedPart = { pipelineId: string; teamIds: readonly string[] | null; period: Period };

export type PackQuestion = { key: string; section: SectionId; title: Label; question: Question };

type Asked = Partial<Pick<MeasureQuestion, 'dimensions' | 'compare' | 'sort'>> & {
  measures: string[];
  day: string;
  /** What the pipeline and its teams are told by. */
  about?: 'deals' | 'surveys';
};

/** The questions of a pack in the order they are looked at. */
export function packQuestions({ pipelineId, teamIds, period }: ReviewedPart): PackQuestion[] {
  const ofPart = (about: string): Condition[] => [
    { field: `${about}.pipeline`, op: 'is', value: pipelineId },
    ...(teamIds ? [{ field: `${about}.team`, op: 'in' as const, value: [...teamIds] }] : []),
  ];
  const inPeriod = ({ day, about = 'deals', ...asked }: Asked): MeasureQuestion => ({
    dimensions: [],
    sort: [],
    limit: 200,
    ...asked,
    filters: [...ofPart(about), { field: day, op: 'between', value: [period.from, period.to] }],
  });
  const funnelOf = (mode: 'reached' | 'flow', cohort: Period): Question => ({
    funnel: { pipeline: pipelineId, mode, cohort, weigh: 'count' },
    filters: ofPart('deals').slice(1),
  });
  return [
    ...resultsOf(inPeriod),
    ...pathOf(inPeriod, funnelOf, period),
    ...partsOf(inPeriod),
    ...feedbackOf(inPeriod),
  ];
}

type InPeriod = (asked: Asked) => MeasureQuestion;

const results = [
  'deals.won',
  'deals.won_amount',
  'deals.win_rate',
  'deals.lost',
  'deals.avg_won_amount',
  'deals.cycle_days_median',
];

function resultsOf(ask: InPeriod): PackQuestion[] {
  const closed = (compare: NonNullable<Asked['compare']>) =>
    ask({ measures: results, day: 'deals.closed_on', compare });
  return [
    {
      key: 'results.closed',
      section: 'results',
      title: { zh: '本期结果，与上期比', en: 'Results beside the period before' },
      question: closed('previous_period'),
    },
    {
      key: 'results.year',
      section: 'results',
      title: { zh: '本期结果，与去年同期比', en: 'Results beside a year ago' },
      question: closed('previous_year'),
    },
    {
      key: 'results.created',
      section: 'results',
      title: { zh: '新建商机，与上期比', en: 'Deals created, beside the period before' },
      question: ask({ measures: ['deals.created'], day: 'deals.created_on', compare: 'previous_period' }),
    },
  ];
}

function pathOf(
  ask: InPeriod,
  funnelOf: (mode: 'reached' | 'flow', cohort: Period) => Question,
  period: Period,
): PackQuestion[] {
  return [
    {
      key: 'funnel.reached',
      section: 'funnel',
      title: { zh: '近 12 个月创建的商机走到哪里', en: 'How far deals created in the past 12 months came' },
      question: funnelOf('reached', { from: addMonths(period.to, -12), to: period.to }),
    },
    {
      key: 'funnel.flow',
      section: 'funnel',
      title: { zh: '本期各阶段的进出', en: 'In and out of each stage in the period' },
      question: funnelOf('flow', period),
    },
    {
      key: 'loss.reasons',
      section: 'loss',
      title: { zh: '本期输单原因', en: 'Why deals were lost in the period' },
      question: ask({
        measures: ['deals.lost', 'deals.lost_amount'],
        day: 'deals.closed_on',
        dimensions: ['deals.loss_reason'],
        sort: [{ by: 'deals.lost', desc: true }],
      }),
    },
    {
      key: 'cycle.stages',
      section: 'cycle',
      title: { zh: '本期离开各阶段的停留', en: 'Stays in each stage that ended in the period' },
      question: ask({
        measures: ['stages.ended', 'stages.advance_rate', 'stages.days_median', 'stages.days_p80'],
        day: 'stages.left_on',
        dimensions: ['deals.stage'],
      }),
    },
  ];
}

function partsOf(ask: InPeriod): PackQuestion[] {
  const sums = ['deals.won', 'deals.lost', 'deals.win_rate', 'deals.won_amount'];
  return [
    {
      key: 'people.owners',
      section: 'people',
      title: { zh: '本期每人的结果', en: 'Results of each person in the period' },
      question: ask({
        measures: sums,
        day: 'deals.closed_on',
        dimensions: ['deals.credited_owner'],
        sort: [{ by: 'deals.won', desc: true }],
      }),
    },
    {
      key: 'channels.sources',
      section: 'channels',
      title: { zh: '本期各来源的结果', en: 'Results by source in the period' },
      question: ask({
        measures: sums,
        day: 'deals.closed_on',
        dimensions: ['deals.source'],
        sort: [{ by: 'deals.won', desc: true }],
      }),
    },
    {
      key: 'channels.created',
      section: 'channels',
      title: { zh: '本期新建商机的来源', en: 'Sources of the deals created in the period' },
      question: ask({
        measures: ['deals.created'],
        day: 'deals.created_on',
        dimensions: ['deals.source'],
        sort: [{ by: 'deals.created', desc: true }],
      }),
    },
  ];
}

/** What customers and colleagues answered about these deals. */
function feedbackOf(ask: InPeriod): PackQuestion[] {
  const asked = (dimensions: string[]) =>
    ask({
      about: 'surveys',
      measures: ['surveys.asked', 'surveys.answered', 'surveys.response_rate', 'surveys.good_rate'],
      day: 'surveys.asked_on',
      dimensions,
      sort: [{ by: 'surveys.answered', desc: true }],
    });
  return [
    {
      key: 'feedback.surveys',
      section: 'feedback',
      title: { zh: '本期发出的问卷', en: 'Surveys asked in the period' },
      question: asked(['surveys.survey', 'surveys.audience']),
    },
    {
      key: 'feedback.stages',
      section: 'feedback',
      title: { zh: '各阶段和流程版本的反馈', en: 'Feedback by stage and version of the process' },
      question: asked(['surveys.stage', 'surveys.process_version']),
    },
  ];
}
