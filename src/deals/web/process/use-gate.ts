import { useState } from 'react';
import type { Closing, Move } from '../closing/closing.ts';

type Waiting = { move: Move; closing: Closing };

/** A move that its gate refused: it waits until what is missing is filled in or confirmed, and is then carried out again. */
export function useGate() {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  return {
    /** An amount was saved before the move was refused: it is not sent again. */
    open: (move: Move, { lossReasonId, note }: Closing): void =>
      setWaiting({ move, closing: { lossReasonId, note } }),
    /** What the gate shows, and what it does when the move may go on. */
    shown: (carryOut: (move: Move, closing: Closing) => Promise<void>) => ({
      move: waiting?.move ?? null,
      lossReasonId: waiting?.closing.lossReasonId ?? null,
      onGiveUp: () => setWaiting(null),
      onPass: async (confirm?: string): Promise<void> => {
        setWaiting(null);
        if (waiting) await carryOut(waiting.move, { ...waiting.closing, ...(confirm && { confirm }) });
      },
    }),
  };
}
