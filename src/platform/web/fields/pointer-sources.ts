import { createContext, use } from 'react';
import type { OptionSearch } from '../ui/use-option-search.ts';

/** How records of one object are found by typing, and where one of them is shown. */
export type PointerSource = { search: OptionSearch; hrefOf?: (id: string) => string };

/** By object: account, contact, product, user, team … Given once, around the app. */
export type PointerSources = Readonly<Record<string, PointerSource>>;

export const PointerSourcesContext = createContext<PointerSources>({});

export function usePointerSource(object: string): PointerSource | undefined {
  return use(PointerSourcesContext)[object];
}
