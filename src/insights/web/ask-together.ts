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

let waiting: Asked[] = [];

/** Asks with whatever else is asked now. Nobody waiting any more calls the request off; one that is gone leaves the others. */
export function askTogether(
  question: Asked['question'],
  signal: AbortSignal,
): Promise<TableAnswer | WireFunnel> {
  return new Promise((resolve, fail) => {
    const settle: Asked['settle'] = (one) => {
      if ('answer' in one) resolve(one.answer);
      else fail(new ApiProblem(one.problem.status, one.problem));
    };
    waiting.push({ question, signal, settle, fail });
    if (waiting.length === 1) setTimeout(sendWaiting);
  });
}

function sendWaiting(): void {
  const asked = waiting;
  waiting = [];
  for (let from = 0; from < asked.length; from += mostTogether)
    void send(asked.slice(from, from + mostTogether));
}

async function send(asked: readonly Asked[]): Promise<void> {
  const signal = goneSignal(asked.map((one) => one.signal));
  try {
    const [only] = asked;
    const answers =
      asked.length === 1
        ? [{ answer: await callContract(insightsContract.ask, { body: only!.question, signal }) }]
        : await askMany(asked, signal);
    asked.forEach(({ settle }, index) => settle(answers[index]!));
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

async function askMany(asked: readonly Asked[], signal: AbortSignal): Promise<ManyAnswers['answers']> {
  const questions = asked.map(({ question }) => question);
  return (await callContract(insightsContract.askMany, { body: { questions }, signal })).answers;
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
