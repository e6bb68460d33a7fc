import { createContext, use } from 'react';
import type { Option } from '../ui/OptionList.tsx';
import type { OptionSearch } from '../ui/use-option-search.ts';

/** How records of one object are found by typing, and where one of them is shown. */
export type PointerSource = {
  search: OptionSearch;
  hrefOf?: (id: string) => string;
  /** The name behind an id that stands in an address; null when it is gone or out of sight. */
  nameOf?: (id: string, signal?: AbortSignal) => Promise<string | null>;
  /** Makes a new one by its name, where that is enough; a refusal stands beside the field. */
  create?: (name: string) => Promise<Option>;
};

/** By object: account, contact, product, user, team … Given once, around the app. */
export type PointerSources = Readonly<Record<string, PointerSource>>;

export const PointerSourcesContext = createContext<PointerSources>({});

export function usePointerSource(object: string): PointerSource | undefined {
  return use(PointerSourcesContext)[object];
}
