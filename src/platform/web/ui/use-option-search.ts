import { useEffect, useEffectEvent, useState } from 'react';
import type { Option } from './OptionList.tsx';

/** Asks a source (usually the server) what matches a typed text. */
export type Search<Found> = (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
export type OptionSearch = Search<Option>;

type Answer<Found> = { options: readonly Found[]; isSearching: boolean };

/** What matches `text`, asked for once typing rests for 150 ms; an older question is dropped. */
export function useOptionSearch<Found>(search: Search<Found>, text: string, isWanted: boolean): Answer<Found> {
  const [found, setFound] = useState<Answer<Found>>({ options: [], isSearching: false });
  const ask = useEffectEvent(search);
  useEffect(() => {
    if (!isWanted) return undefined;
    const control = new AbortController();
    setFound((before) => ({ ...before, isSearching: true }));
    const timer = setTimeout(() => {
      ask(text.trim(), control.signal).then(
        (options) => control.signal.aborted || setFound({ options, isSearching: false }),
        () => control.signal.aborted || setFound({ options: [], isSearching: false }),
      );
    }, text ? 150 : 0);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, isWanted]);
  return found;
}
