/** Lets many histories happen beside each other and has every place tell of all of them after each of their steps. */
import type { RawBuilder } from 'kysely';
import type { AskedFunnel } from '../../../insights/model/question.ts';
import type { TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import type { Work } from '../../../platform/server/index.ts';
import { rebuildAllFacts } from '../rebuild-all-facts.ts';
import {
  askBoth,
  digestByMark,
  refusalCode,
  rounded,
  type BothPlaces,
  type MarkedDigest,
} from './both-places.ts';
import { isDrawing, isShared, takeStep, type Step } from './history-steps.ts';
import { bringToLife, type Group, type Life, type Lives } from './lives.ts';
import type { History } from './random-history.ts';
import { marks, type Round } from './random-round.ts';
import { isStill, toldByMark, truthOf, type ToldByMark } from './truth-of-funnel.ts';

/** Two places told different things of a history. */
export class Disagreement extends Error {
  readonly at: number | null;
  constructor(at: number | null, told: { round: number; of: unknown; there: unknown; here: unknown }) {
    super(`history ${at ?? '?'} is told in two ways: ${JSON.stringify(told, null, 1)}`);
    this.at = at;
  }
}

export type Plan = { timeZone: string; rounds: readonly Round[]; folder: string };
export type Outcome = { done: ReadonlySet<string>; there: number; here: number };

type Digests = readonly { table: string; source: string; statement: RawBuilder<MarkedDigest> }[];
type Run = { lives: Lives; both: BothPlaces; digests: Digests; round: number; done: Set<string> };

/** The last days of those in which everything happens. */
const fewDays = { from: '2026-01-08', to: '2026-01-19' };
const lanes = 4;
/** What concerns all histories, or copies all anew, happens in each fifth round. */
const waitsFor = 5;
/** One pipeline in eight is asked for its funnel after each step. */
const funnelEvery = 8;

/** Throws a `Disagreement` where columns, facts and the logs do not tell the same. */
export async function livesAgree(histories: readonly History[], plan: Plan): Promise<Outcome> {
  const lives = await bringToLife(histories, plan.timeZone);
  const both = askBoth(lives, plan.folder);
  const digests = await lives.as(lives.admin, readDigests);
  const run: Run = { lives, both, digests, round: 0, done: new Set() };
  try {
    await both.store.follow();
    const steps = Math.max(...histories.map((history) => history.steps.length));
    let waiting: Turn[] = [];
    for (; run.round < steps; run.round += 1) {
      const turns = turnsOf(lives.lives, run.round);
      await sideBySide(run, turns.filter(isOwn));
      waiting.push(...turns.filter((turn) => !isOwn(turn)));
      const isDue = run.round % waitsFor === waitsFor - 1 || run.round === steps - 1;
      if (isDue) for (const turn of waiting.filter(({ step }) => isShared(step))) await take(run, turn);
      await askAll(run, plan.rounds[run.round % plan.rounds.length]!);
      if (isDue) {
        await draw(
          run,
          waiting.filter(({ step }) => isDrawing(step)),
        );
        waiting = [];
      }
      lives.pass();
    }
    await checkFold(run);
  } finally {
    await both.store.close();
  }
  return { done: run.done, ...both.asked };
}

type Turn = { life: Life; step: Step };

function turnsOf(lives: readonly Life[], round: number): Turn[] {
  return lives.flatMap((life) => {
    const step = life.history.steps[round];
    return step ? [{ life, step }] : [];
  });
}

/** May it happen beside those of others? */
function isOwn({ step }: Turn): boolean {
  return !isShared(step) && !isDrawing(step);
}

async function sideBySide(run: Run, turns: readonly Turn[]): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async (_, first) => {
      for (let at = first; at < turns.length; at += lanes) await take(run, turns[at]!);
    }),
  );
}

/** What the rules refuse changes nothing, and that too has to be the same. */
async function take({ lives, done }: Run, { life, step }: Turn): Promise<void> {
  await takeStep(lives, life, step).then(() => done.add(step.change), refusalCode);
}

/** Each pipeline once, as the first of its histories wants it. Columns make an outdated copy anew the next time they follow. */
async function draw(run: Run, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return;
  for (const [first] of Map.groupBy(turns, ({ life }) => life.group).values()) await take(run, first!);
  await run.both.store.follow();
  await run.both.store.follow();
  await compareRows(run);
}

async function askAll(run: Run, { who, measures, funnel }: Round): Promise<void> {
  const { lives, both } = run;
  await compareRows(run);
  for (const question of measures) {
    const [there, here] = await both.answers(lives[who], question);
    const [one, other] = [rowsByMark(there), rowsByMark(here)];
    if (!isSame([...one].toSorted(), [...other].toSorted())) disagree(run, question, one, other);
  }
  for (const [at, group] of lives.groups.entries())
    if (at % funnelEvery === run.round % funnelEvery) await askFunnel(run, group, who, funnel);
}

async function askFunnel(run: Run, group: Group, who: Round['who'], funnel: Round['funnel']): Promise<void> {
  const { lives, both } = run;
  const question: AskedFunnel = { funnel: { ...funnel, pipeline: group.pipeline.id }, filters: [] };
  const [there, here] = await both.answers(lives[who], question);
  if (!isSame(there, here)) disagree(run, question, partsByMark(there), partsByMark(here));
  await askBeside(run, question, both.details(lives[who], question));
  const stuck = { pipeline: group.pipeline.id, period: fewDays, filters: [] };
  await askBeside(run, stuck, both.bottlenecks(lives[who], stuck));
  if (who !== 'admin' || funnel.split !== marks) return;
  const truth = await lives.as(lives.admin, (work) => truthOf(work, group, question));
  const told = toldByMark(here as WireFunnel);
  for (const { mark } of group.lives) {
    const [byLog, byFacts] = [truth.get(mark), told.get(mark)];
    if (byFacts === undefined ? !isStill(byLog ?? null) : !isSame(byFacts, byLog))
      disagree(run, question, new Map([[mark, byFacts]]), new Map([[mark, byLog]]));
  }
}

/** What is told of a pipeline as a whole. */
async function askBeside(run: Run, question: unknown, asked: Promise<unknown[]>): Promise<void> {
  const [there, here] = await asked;
  if (!isSame(there, here)) throw new Disagreement(null, toldOf(run, question, there, here));
}

const tables = [
  { table: 'deal_fact', source: 'deal' },
  { table: 'visit_fact', source: 'visit' },
] as const;

async function readDigests(work: Work): Promise<Digests> {
  const digests = [];
  for (const one of tables) digests.push({ ...one, statement: await digestByMark(work, one.table) });
  return digests;
}

/** Every column of every row of facts lies there as it lies here. */
async function compareRows(run: Run): Promise<void> {
  const { lives, both, digests } = run;
  for (const { table, source, statement } of digests) {
    const [there, here] = await both.rows(lives.admin, { sources: [source], joins: [] }, statement);
    compareDigests(run, table, there!, here!);
  }
}

/** Facts kept up step by step are the logs folded anew. */
async function checkFold(run: Run): Promise<void> {
  const { lives, digests } = run;
  const read = () =>
    lives.as(lives.system, (work) =>
      Promise.all(digests.map(async ({ statement }) => (await statement.execute(work.db)).rows)),
    );
  const before = await read();
  await lives.as(lives.system, rebuildAllFacts);
  const after = await read();
  for (const [at, { table }] of digests.entries()) compareDigests(run, table, before[at]!, after[at]!);
}

function compareDigests(run: Run, of: string, there: readonly MarkedDigest[], here: readonly MarkedDigest[]) {
  const byMark = (rows: readonly MarkedDigest[]) => new Map(rows.map((row) => [row.mark ?? '', row]));
  const [one, other] = [byMark(there), byMark(here)];
  if (!isSame([...one].toSorted(), [...other].toSorted())) disagree(run, of, one, other);
}

function disagree(run: Run, of: unknown, there: ToldByMark, here: ToldByMark): never {
  const keys = [...new Set([...there.keys(), ...here.keys()])];
  const mark = keys.find((key) => !isSame(there.get(key), here.get(key)));
  const at = run.lives.lives.findIndex((life) => life.mark === mark);
  throw new Disagreement(at < 0 ? null : at, toldOf(run, of, there.get(mark ?? ''), here.get(mark ?? '')));
}

function toldOf({ round }: Run, of: unknown, there: unknown, here: unknown) {
  return { round, of, there, here };
}

/** The rows of each history in any order: a mean that differs in its last digit may change places with its like. */
function rowsByMark(answer: unknown): ToldByMark {
  if (typeof answer === 'string') return new Map([['', answer]]);
  const byMark = Map.groupBy((answer as TableAnswer).rows, ([mark]) =>
    mark !== null && typeof mark === 'object' ? mark.id : '',
  );
  return new Map(
    [...byMark].map(([mark, rows]) => [mark, rows.map((row) => JSON.stringify(rounded(row))).toSorted()]),
  );
}

function partsByMark(answer: unknown): ToldByMark {
  return typeof answer === 'string' ? new Map([['', answer]]) : toldByMark(answer as WireFunnel);
}

function isSame(there: unknown, here: unknown): boolean {
  return JSON.stringify(rounded(there ?? null)) === JSON.stringify(rounded(here ?? null));
}
