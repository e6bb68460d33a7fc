import { type ComponentType, createContext } from 'react';

/** What other domains help to write a mail with: words about a deal, put behind what is written already. */
export type LetterAids = {
  InsertWords?: ComponentType<{ dealId: string; onInsert: (words: string) => void }>;
};

/** Given once, around the app. */
export const LetterAidsContext = createContext<LetterAids>({});
