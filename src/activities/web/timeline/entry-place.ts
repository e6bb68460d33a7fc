/** Where a row stands: the entry it draws, the record whose timeline it is on, and the words that are looked for. */
import { createContext, use } from 'react';
import type { TimelineEntry } from '../../model/timeline.ts';

type EntryPlace = {
  entry: TimelineEntry | null;
  subject: { object: string; id: string } | null;
  comments: number;
  needles: readonly string[];
};

export const EntryPlaceContext = createContext<EntryPlace>({
  entry: null,
  subject: null,
  comments: 0,
  needles: [],
});

export function useEntryPlace(): EntryPlace {
  return use(EntryPlaceContext);
}
