import { useState } from 'react';
import { useFreshReads } from './api/use-fresh-reads.ts';
import { notify, type Notice } from './ui/toasts.ts';
import { useSentence } from './ui/use-sentence.ts';

/** What a reader's change asks of the server, and what follows from it here. */
export type Sending<Asked, Answer> = {
  send: (asked: Asked) => Promise<Answer>;
  /** What is said when it is done; without it the page shows it by itself. */
  said?: (answer: Answer, asked: Asked) => string | null | undefined;
  /** Reads that it makes stale, by the first part of their keys. */
  stale?: readonly string[];
  onDone?: (answer: Answer, asked: Asked) => unknown;
  /**
   * The notice of a failure, from its sentence, where no form stands open to show it. What is shown is then asked for
   * anew after a failure, too; an open form goes on from the version it was opened with.
   */
  failed?: (sentence: string) => Omit<Notice, 'tone'>;
};

/**
 * Sends a change: says that it is done, goes on (closes the form), asks anew for what it made stale. `send` answers
 * true when it was done; else `failure` is what the server said no with.
 */
export function useSending<Answer, Asked = void>(sending: Sending<Asked, Answer>) {
  const { send, said, stale = [], onDone, failed } = sending;
  const sentence = useSentence();
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const refresh = useFreshReads(stale);
  const fail = async (problem: unknown): Promise<void> => {
    setFailure(problem);
    if (!failed) return;
    notify({ tone: 'bad', ...failed(sentence(problem)) });
    await refresh();
  };
  const attempt = async (asked: Asked): Promise<boolean> => {
    setPending(true);
    setFailure(null);
    try {
      const answer = await send(asked);
      const title = said?.(answer, asked);
      if (title) notify({ tone: 'good', title });
      await onDone?.(answer, asked);
      await refresh();
      return true;
    } catch (problem) {
      await fail(problem);
      return false;
    } finally {
      setPending(false);
    }
  };
  return { send: attempt, failure, isPending };
}
