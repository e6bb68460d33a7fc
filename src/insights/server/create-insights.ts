/** The measuring engine over the cubes that domains declare. */
import { scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { UseCases, Work } from '../../platform/server/index.ts';
import type { ManyAnswers, TableAnswer, WireFunnel } from '../model/answer.ts';
import type { BottleneckAnswer } from '../model/bottleneck/answer.ts';
import type { BottleneckQuestion } from '../model/bottleneck/question.ts';
import type { insightsContract } from '../model/contract.ts';
import type { Cube } from '../model/measure.ts';
import { isFunnel, type Drill, type Question } from '../model/question.ts';
import { insightRefusals } from '../model/refusals.ts';
import { answerMany } from './answer-many.ts';
import { answerFunnel } from './answer-funnel.ts';
import { answerFunnelDetails } from './funnel-times.ts';
import { answerBottlenecks } from './bottleneck/answer-bottlenecks.ts';
import { dealsBehind } from './bottleneck/deals-behind.ts';
import { answerBestPractices } from './answer-best-practices.ts';
import { answerPeers } from './answer-peers.ts';
import { answerQuestion } from './answer-question.ts';
import { noColumns, type ColumnStore } from './columns/column-store.ts';
import { idsOf, type RecordPage } from './ids-of.ts';
import { listMeasures } from './list-measures.ts';
import { openCube, type OpenCube } from './open-cube.ts';

export type Insights = {
  /** Answers a question, within what the asker may see. */
  answer(work: Work, question: Question): Promise<TableAnswer | WireFunnel>;
  /** Answers several, each by itself or with its own refusal. */
  answerMany(work: Work, questions: readonly Question[]): Promise<ManyAnswers>;
  /** The records behind one number of an answer. */
  idsOf(work: Work, drill: Drill): Promise<RecordPage>;
  /** Where a pipeline is stuck, within what the asker may see. */
  bottlenecks(work: Work, question: BottleneckQuestion): Promise<BottleneckAnswer>;
  /** What the asker may measure and split by: cubes without what is not for him, his organisation's own fields among them. */
  cubesFor(work: Work): Promise<Cube[]>;
  useCases: UseCases<typeof insightsContract>;
};

/** `columns`: where questions over very many facts may be answered instead. */
export function createInsights({
  cubes,
  columns = noColumns,
}: {
  cubes: readonly Cube[];
  columns?: ColumnStore;
}): Insights {
  const answer = async (work: Work, question: Question) => {
    const open = await openCube(work, cubeOf(cubes, question));
    return isFunnel(question)
      ? answerFunnel(work, open, question, columns)
      : answerQuestion(work, open, question, columns);
  };
  const drillDown = async (work: Work, drill: Drill) =>
    idsOf(work, await openCube(work, cubeOf(cubes, drill.question)), drill);
  const bottlenecks = async (work: Work, question: BottleneckQuestion) =>
    answerBottlenecks(work, await openCube(work, funnelCube(cubes)), question);
  return {
    answer,
    answerMany: (work, questions) => answerMany(work, questions, answer),
    idsOf: drillDown,
    bottlenecks,
    cubesFor: async (work) => (await openCubes(work, cubes)).map(cubeAsOpened),
    useCases: {
      listMeasures: async (work) => listMeasures(await openCubes(work, cubes)),
      ask: (work, { body }) => answer(work, body),
      askMany: (work, { body }) => answerMany(work, body.questions, answer),
      compareWithPeers: async (work, { query }) =>
        answerPeers(work, await openCube(work, funnelCube(cubes)), query.pipeline),
      learnFromBest: async (work, { query }) =>
        answerBestPractices(work, await openCube(work, funnelCube(cubes)), query),
      drillDown: (work, { body }) => drillDown(work, body),
      findBottlenecks: (work, { body }) => bottlenecks(work, body),
      tellFunnelDetails: async (work, { body }) =>
        answerFunnelDetails(work, await openCube(work, funnelCube(cubes)), body),
      listDealsBehind: async (work, { body }) =>
        dealsBehind(work, await openCube(work, funnelCube(cubes)), body),
    },
  };
}

async function openCubes(work: Work, cubes: readonly Cube[]) {
  const readable = cubes.filter(({ object }) => scopeOf(work.principal, object, 'read'));
  if (readable.length === 0) refuse(refusals.forbidden);
  const opened = [];
  for (const cube of readable) opened.push(await openCube(work, cube));
  return opened;
}

function cubeAsOpened({ cube, measures, dimensions }: OpenCube): Cube {
  return { ...cube, measures: [...measures.values()], dimensions: [...dimensions.values()] };
}

/** The cube a question is about: that of its first measure, or that of the pipelines. */
function cubeOf(cubes: readonly Cube[], question: Question): Cube {
  if (isFunnel(question)) return funnelCube(cubes);
  const [first, ...others] = question.measures.map((id) => {
    const cube = cubes.find(({ measures }) => measures.some((measure) => measure.id === id));
    return cube ?? refuse(insightRefusals.unknownField, { field: id });
  });
  if (others.some((other) => other !== first)) refuse(insightRefusals.severalSubjects);
  return first!;
}

function funnelCube(cubes: readonly Cube[]): Cube {
  return cubes.find((cube) => cube.funnel) ?? refuse(insightRefusals.unknownField, { field: 'funnel' });
}
