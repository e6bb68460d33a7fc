import { type ReactNode, useState } from 'react';
import { useSending } from '../../../platform/web/index.ts';
import { BulkResult, type BulkTold } from './BulkResult.tsx';

type Bulk<Asked> = {
  send: (asked: Asked) => Promise<BulkTold>;
  /** What is said of those that were changed. */
  said: (changed: number) => string;
  stale: readonly string[];
  /** Those that refused stay chosen. */
  onKeep?: (ids: readonly string[]) => void;
  /** All is told: nothing refused, or the refusals were read. */
  onEnd?: () => void;
  failed?: (sentence: string) => { title: string };
};

/** Sends a change of many records and tells how it went; `refused` shows those that refused, with their reasons. */
export function useBulkSending<Asked = void>({ said, onKeep, onEnd, ...bulk }: Bulk<Asked>) {
  const [answer, setAnswer] = useState<BulkTold | null>(null);
  const sending = useSending({
    ...bulk,
    said: ({ changed }) => (changed > 0 ? said(changed) : null),
    onDone: (told) => {
      onKeep?.(told.failed.map(({ id }) => id));
      if (told.failed.length > 0) setAnswer(told);
      else onEnd?.();
    },
  });
  const end = (): void => {
    setAnswer(null);
    onEnd?.();
  };
  const refused: ReactNode = answer && <BulkResult answer={answer} onClose={end} />;
  return { ...sending, refused };
}
