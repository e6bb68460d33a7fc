/** Where a row stands: the entry it draws, the record whose timeline it is on, and the words that are looked for. */
import { createContext, use, useCallback } from 'react';
import type { TimelineEntry } from '../../model/timeline.ts';

type EntryPlace = {
  entry: TimelineEntry | null;
  subject: { object: string; id: string } | null;
  comments: number;
  needles: readonly string[];
  /** The address of the page leads to it. */
  isAimed: boolean;
};

export const EntryPlaceContext = createContext<EntryPlace>({
  entry: null,
  subject: null,
  comments: 0,
  needles: [],
  isAimed: false,
});

export function useEntryPlace(): EntryPlace {
  return use(EntryPlaceContext);
}

/** Brings the entry into sight that the address of the page leads to. */
export function useAimedAt(): (element: HTMLElement | null) => void {
  const { isAimed } = useEntryPlace();
  return useCallback(
    (element) => {
      if (isAimed) element?.scrollIntoView({ block: 'center' });
    },
    [isAimed],
  );
}
