import { useEffect, useEffectEvent, useState } from 'react';
import type { Option } from './OptionList.tsx';

/** Asks a source (usually the server) what matches a typed text. */
export type Search<Found> = (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
export type OptionSearch = Search<Option>;

type Answer<Found> = { text: string | null; options: readonly Found[] };

/**
 * What matches `text`, asked for once typing rests for 150 ms; an older question is dropped. What was found last
 * stands until the new answer is there; a search that fails finds nothing.
 */
export function useOptionSearch<Found>(search: Search<Found>, text: string, isWanted: boolean) {
  const [answer, setAnswer] = useState<Answer<Found>>({ text: null, options: [] });
  const ask = useEffectEvent(search);
  useEffect(() => {
    if (!isWanted) return undefined;
    const control = new AbortController();
    const answered = (options: readonly Found[]): void => {
      if (!control.signal.aborted) setAnswer({ text, options });
    };
    const timer = setTimeout(
      () => void ask(text.trim(), control.signal).then(answered, () => answered([])),
      text ? 150 : 0,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, isWanted]);
  return { options: answer.options, isSearching: isWanted && answer.text !== text };
}
