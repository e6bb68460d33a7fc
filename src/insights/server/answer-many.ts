import { Refusal } from '../../platform/model/refusal.ts';
import { attempt, problemOf, refusalOf, type Work } from '../../platform/server/index.ts';
import type { ManyAnswers, TableAnswer, WireFunnel } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { Begun } from './answer-question.ts';

type Answered = TableAnswer | WireFunnel;
type Problem = Extract<ManyAnswers['answers'][number], { problem: unknown }>['problem'];
type Outcome<T> = { done: T } | { problem: Problem };
type Part<T> = (work: Work) => Promise<T>;

/**
 * Answers the questions of one screen; one that is refused, or takes too long, holds up no other. All that is kept by columns
 * is asked for before any of it is waited for, and what has come from there is finished in one go: on a busy machine each
 * way to PostgreSQL and back is a wait. What PostgreSQL has to work out is read side by side.
 */
export async function answerMany(
  work: Work,
  questions: readonly Question[],
  begin: (work: Work, question: Question) => Promise<Begun<Answered>>,
): Promise<ManyAnswers> {
  const outcomes: Outcome<Answered>[] = [];
  const underWay: { at: number; begun: Begun<Answered> }[] = [];
  const begun = await together(
    work,
    questions.map((question) => (alone) => begin(alone, question)),
  );
  for (const [at, one] of begun.entries()) {
    if ('problem' in one) outcomes[at] = one;
    else underWay.push({ at, begun: one.done });
  }
  const isHere = await Promise.all(underWay.map(({ begun: { ready } }) => ready));
  const here = underWay.filter((_, place) => isHere[place]);
  const there = underWay.filter((_, place) => !isHere[place]);
  const finished = [
    ...(await together(work, here.map(finishing))),
    ...(await work.sideBySide(there.map((one) => (own: Work) => byItself(own, finishing(one))))),
  ];
  for (const [place, { at }] of [...here, ...there].entries()) outcomes[at] = finished[place]!;
  return {
    answers: outcomes.map((outcome) => ('done' in outcome ? { answer: outcome.done } : outcome)),
  };
}

function finishing({ begun }: { begun: Begun<Answered> }): Part<Answered> {
  return (alone) => begun.finish(alone);
}

/**
 * What came of each part, or why it was refused: all of them at once on the one connection, whose statements travel together.
 * A statement that fails takes those after it with it: then each part is done anew by itself.
 */
async function together<T>(work: Work, parts: readonly Part<T>[]): Promise<Outcome<T>[]> {
  if (parts.length === 0) return [];
  let outcomes: Outcome<T>[] = [];
  const failed = await attempt(work, async (alone) => {
    const settled = await Promise.allSettled(parts.map((part) => part(alone)));
    outcomes = settled.map((one) => (one.status === 'fulfilled' ? { done: one.value } : byRule(work, one)));
  });
  if (!failed) return outcomes;
  outcomes = [];
  for (const part of parts) outcomes.push(await byItself(work, part));
  return outcomes;
}

/** What came of a part, or why it was refused; nothing that it did or failed at concerns what follows. */
async function byItself<T>(work: Work, part: Part<T>): Promise<Outcome<T>> {
  const kept: T[] = [];
  const failed = await attempt(work, async (alone) => {
    kept.push(await part(alone));
  });
  if (!failed) return { done: kept[0]! };
  return told(work, refusalOf(failed.error) ?? raise(failed.error));
}

/** Only what a rule refuses leaves the connection as it was. */
function byRule(work: Work, { reason }: PromiseRejectedResult): { problem: Problem } {
  return told(work, reason instanceof Refusal ? reason : raise(reason));
}

function told({ principal, requestId }: Work, refusal: Refusal): { problem: Problem } {
  return { problem: problemOf(refusal, principal.locale, requestId) };
}

function raise(error: unknown): never {
  throw error;
}
