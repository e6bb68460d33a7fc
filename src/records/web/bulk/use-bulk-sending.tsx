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
  /** Refusals of this code let themselves be confirmed: those records are sent once more. */
  confirmable?: { code: string; words: (count: number) => string; again: (ids: readonly string[]) => Asked };
};

/** Sends a change of many records and tells how it went; `refused` shows those that refused, with their reasons. */
export function useBulkSending<Asked = void>({ said, onKeep, onEnd, confirmable, ...bulk }: Bulk<Asked>) {
  const [answer, setAnswer] = useState<BulkTold | null>(null);
  const sending = useSending({
    ...bulk,
    said: ({ changed }) => (changed > 0 ? said(changed) : null),
    onDone: (told) => {
      onKeep?.(told.failed.map(({ id }) => id));
      if (told.failed.length > 0) return setAnswer(told);
      setAnswer(null);
      onEnd?.();
    },
  });
  const end = (): void => {
    setAnswer(null);
    onEnd?.();
  };
  const warned = answer?.failed.flatMap(({ id, code }) => (code === confirmable?.code ? [id] : [])) ?? [];
  const anyway = confirmable &&
    warned.length > 0 && {
      words: confirmable.words(warned.length),
      onPress: () => void sending.send(confirmable.again(warned)),
      isPending: sending.isPending,
    };
  const refused: ReactNode = answer && (
    <BulkResult answer={answer} onClose={end} anyway={anyway || undefined} />
  );
  return { ...sending, refused };
}
