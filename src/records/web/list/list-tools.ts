import { createContext, type ReactNode } from 'react';
import type { AskedList } from './RecordListPage.tsx';

/** By object: what other domains put beside the columns button of its list. Given once, around the app. */
export type ListTools = Readonly<Record<string, (asked: AskedList) => ReactNode>>;

export const ListToolsContext = createContext<ListTools>({});
