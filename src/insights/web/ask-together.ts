/** Questions that a page asks in the same moment travel together: one request, one instant, each with its own answer. */
import type { z } from 'zod';
import { ApiProblem, callContract } from '../../platform/web/index.ts';
import type { ManyAnswers, TableAnswer, WireFunnel } from '../model/answer.ts';
import { insightsContract } from '../model/contract.ts';
import { mostTogether, type questionSchema } from '../model/question.ts';

type Asked = {
  question: z.input<typeof questionSchema>;
  signal: AbortSignal;
  settle: (one: ManyAnswers['answers'][number]) => void;
  fail: (error: unknown) => void;
};

type Question = Asked['question'];
type Answers = ManyAnswers['answers'];
type Way = {
  one?: (question: Question, signal: AbortSignal) => Promise<TableAnswer | WireFunnel>;
  many: (questions: Question[], signal: AbortSignal) => Promise<Answers>;
};

/**
 * A way of asking on which whatever is asked in one moment travels together. Nobody waiting any more calls the request off;
 * one that is gone leaves the others.
 */
export function together(way: Way) {
  let waiting: Asked[] = [];
  const sendWaiting = () => {
    const asked = waiting;
    waiting = [];
    for (let from = 0; from < asked.length; from += mostTogether)
      void send(way, asked.slice(from, from + mostTogether));
  };
  return (question: Question, signal: AbortSignal): Promise<TableAnswer | WireFunnel> =>
    new Promise((resolve, fail) => {
      const settle: Asked['settle'] = (one) => {
        if ('answer' in one) resolve(one.answer);
        else fail(new ApiProblem(one.problem.status, one.problem));
      };
      waiting.push({ question, signal, settle, fail });
      if (waiting.length === 1) setTimeout(sendWaiting);
    });
}

/** Asks with whatever else the page asks now, as the reader himself. */
export const askTogether = together({
  one: (body, signal) => callContract(insightsContract.ask, { body, signal }),
  many: async (questions, signal) =>
    (await callContract(insightsContract.askMany, { body: { questions }, signal })).answers,
});

async function send({ one, many }: Way, asked: readonly Asked[]): Promise<void> {
  const signal = goneSignal(asked.map(({ signal: own }) => own));
  try {
    const [only] = asked;
    const answers: Answers =
      one && asked.length === 1
        ? [{ answer: await one(only!.question, signal) }]
        : await many(
            asked.map(({ question }) => question),
            signal,
          );
    asked.forEach(({ settle }, index) => settle(answers[index]!));
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

/** Comes when the last of them has come. */
function goneSignal(signals: readonly AbortSignal[]): AbortSignal {
  const gone = new AbortController();
  const look = () => {
    if (signals.every(({ aborted }) => aborted)) gone.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', look, { once: true });
  look();
  return gone.signal;
}
