import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import { useStream } from '../../../platform/web/index.ts';

const gatherMs = 100;
const highlightMs = 2_500;
/** More changes than this at once are answered by asking for the whole board. */
const mostOneByOne = 30;

type Settling = {
  /** The kind of record on the board. */
  object: string;
  settle: (ids: readonly string[]) => Promise<void>;
  refresh: () => Promise<void>;
};

/**
 * Follows what others do: their cards move on this board within a second, and only what was touched is asked for.
 * Returns the ids to be highlighted for a moment.
 */
export function useFreshCards({ object, settle, refresh }: Settling): ReadonlySet<string> {
  const { userId } = useMe();
  const waiting = useRef(new Map<string, boolean>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());

  const answer = async (): Promise<void> => {
    const changed = new Map(waiting.current);
    timer.current = undefined;
    waiting.current.clear();
    if (changed.has('') || changed.size > mostOneByOne) return refresh();
    await settle([...changed.keys()]);
    setFresh(new Set([...changed].filter(([, byOthers]) => byOthers).map(([id]) => id)));
  };
  useStream((event) => {
    if (event.object !== object) return;
    waiting.current.set(event.id ?? '', event.actorId !== userId);
    timer.current ??= setTimeout(() => void answer(), gatherMs);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (fresh.size === 0) return undefined;
    const over = setTimeout(() => setFresh(new Set()), highlightMs);
    return () => clearTimeout(over);
  }, [fresh]);
  return fresh;
}
