/** The measuring engine over the cubes that domains declare. */
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { UseCases, Work } from '../../platform/server/index.ts';
import type { ManyAnswers, TableAnswer, WireFunnel } from '../model/answer.ts';
import type { BottleneckAnswer } from '../model/bottleneck/answer.ts';
import type { BottleneckQuestion } from '../model/bottleneck/question.ts';
import type { insightsContract } from '../model/contract.ts';
import type { Cube } from '../model/measure.ts';
import {
  isFunnel,
  type AskedFunnel,
  type Drill,
  type MeasureQuestion,
  type Question,
} from '../model/question.ts';
import { insightRefusals } from '../model/refusals.ts';
import { answerMany } from './answer-many.ts';
import { beginFunnel } from './answer-funnel.ts';
import { answerFunnelDetails } from './funnel-times.ts';
import { answerBottlenecks } from './bottleneck/answer-bottlenecks.ts';
import { dealsBehind } from './bottleneck/deals-behind.ts';
import { answerBestPractices } from './answer-best-practices.ts';
import { answerPeers } from './answer-peers.ts';
import { beginQuestion, type Begun } from './answer-question.ts';
import { beginTogether, ownQuestion } from './answer-together.ts';
import { noColumns, type ColumnStore } from './columns/column-store.ts';
import { idsOf, type RecordPage } from './ids-of.ts';
import { listMeasures } from './list-measures.ts';
import { openCube, type OpenCube } from './open-cube.ts';
import { mayReadCube } from './visibility.ts';

type Answered = TableAnswer | WireFunnel;
type Opener = typeof openCube;
type FunnelDrill = Extract<Drill, { question: AskedFunnel }>;
type MeasureDrill = Extract<Drill, { question: MeasureQuestion }>;

export type Insights = {
  /** Answers a question, within what the asker may see. */
  answer(work: Work, question: Question): Promise<Answered>;
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

type Ground = {
  cubes: readonly Cube[];
  columns: ColumnStore;
  ownCubes: (work: Work) => Promise<readonly Cube[]>;
};

/** How the cubes that a question is about are opened, and how it is begun. */
function beginner({ cubes, columns, ownCubes }: Ground) {
  const allCubes = async (work: Work) => [...cubes, ...(await ownCubes(work))];
  const openAsked = async (work: Work, { measures }: MeasureQuestion, open: Opener = openCube) => {
    const isKnown = measures.every((id) => cubes.some((cube) => holds(cube, id)));
    return openEach(work, cubesOf(isKnown ? cubes : await allCubes(work), measures), open);
  };
  const openFunnel = (work: Work, open: Opener = openCube) => open(work, funnelCube(cubes));
  const begin = async (work: Work, question: Question, open?: Opener): Promise<Begun<Answered>> => {
    if (isFunnel(question)) return beginFunnel(work, await openFunnel(work, open), question, columns);
    const [first, ...others] = await openAsked(work, question, open);
    return others.length === 0
      ? beginQuestion(work, first!, question, columns)
      : beginTogether(work, [first!, ...others], question, columns);
  };
  return { allCubes, openAsked, openFunnel, begin };
}

/**
 * `columns`: where questions over very many facts may be answered instead; `ownCubes`: what the asker's organisation measures
 * beside the cubes of the product, as far as he may read it.
 */
export function createInsights({
  cubes,
  columns = noColumns,
  ownCubes = async () => [],
}: Pick<Ground, 'cubes'> & Partial<Ground>): Insights {
  const { allCubes, openAsked, openFunnel, begin } = beginner({ cubes, columns, ownCubes });
  const answer = async (work: Work, question: Question) => (await begin(work, question)).finish(work);
  const answerAll = (work: Work, questions: readonly Question[]) => {
    const open = openingOnce();
    return answerMany(work, questions, (alone, question) => begin(alone, question, open));
  };
  const drillDown = async (work: Work, drill: Drill) =>
    isFunnelDrill(drill)
      ? idsOf(work, await openFunnel(work), drill)
      : idsBehind(work, await openAsked(work, drill.question), drill);
  const bottlenecks = async (work: Work, question: BottleneckQuestion) =>
    answerBottlenecks(work, await openFunnel(work), question, columns);
  return {
    answer,
    answerMany: answerAll,
    idsOf: drillDown,
    bottlenecks,
    cubesFor: async (work) => (await openCubes(work, await allCubes(work))).map(cubeAsOpened),
    useCases: {
      listMeasures: async (work) => listMeasures(await openCubes(work, await allCubes(work))),
      ask: (work, { body }) => answer(work, body),
      askMany: (work, { body }) => answerAll(work, body.questions),
      compareWithPeers: async (work, { query }) => answerPeers(work, await openFunnel(work), query.pipeline),
      learnFromBest: async (work, { query }) => answerBestPractices(work, await openFunnel(work), query),
      drillDown: (work, { body }) => drillDown(work, body),
      findBottlenecks: (work, { body }) => bottlenecks(work, body),
      tellFunnelDetails: async (work, { body }) =>
        answerFunnelDetails(work, await openFunnel(work), body, columns),
      listDealsBehind: async (work, { body }) => dealsBehind(work, await openFunnel(work), body),
    },
  };
}

async function openCubes(work: Work, cubes: readonly Cube[]) {
  const readable = cubes.filter((cube) => mayReadCube(work.principal, cube));
  if (readable.length === 0) refuse(refusals.forbidden);
  return openEach(work, readable);
}

function openEach(work: Work, cubes: readonly Cube[], open: Opener = openCube): Promise<OpenCube[]> {
  return Promise.all(cubes.map((cube) => open(work, cube)));
}

/** For the questions of one screen: a cube that several are about is opened for the first of them. */
function openingOnce(): Opener {
  const opened = new Map<Cube, Promise<OpenCube>>();
  return (work, cube) => {
    const opening = opened.get(cube) ?? openCube(work, cube);
    opened.set(cube, opening);
    opening.catch(() => opened.delete(cube));
    return opening;
  };
}

/** What stands behind a number of one subject, whatever stood beside it. */
function idsBehind(work: Work, opened: readonly OpenCube[], drill: MeasureDrill): Promise<RecordPage> {
  const open = opened.find(({ cube }) => holds(cube, drill.cell.measure)) ?? opened[0]!;
  return idsOf(work, open, { ...drill, question: ownQuestion(open, opened, drill.question) });
}

function cubeAsOpened({ cube, measures, dimensions }: OpenCube): Cube {
  return { ...cube, measures: [...measures.values()], dimensions: [...dimensions.values()] };
}

function holds({ measures }: Cube, id: string): boolean {
  return measures.some((measure) => measure.id === id);
}

/** The cubes a question is about, in the order of its measures. */
function cubesOf(cubes: readonly Cube[], measures: readonly string[]): Cube[] {
  const found = measures.map(
    (id) => cubes.find((cube) => holds(cube, id)) ?? refuse(insightRefusals.unknownField, { field: id }),
  );
  return [...new Set(found)];
}

function isFunnelDrill(drill: Drill): drill is FunnelDrill {
  return isFunnel(drill.question);
}

function funnelCube(cubes: readonly Cube[]): Cube {
  return cubes.find((cube) => cube.funnel) ?? refuse(insightRefusals.unknownField, { field: 'funnel' });
}
