import { createContext, use, type ReactNode } from 'react';
import type { DrillTarget } from './drill/RecordsDrawer.tsx';

export type NumberActsProps = {
  /** What the number is called where it stands. */
  title: string;
  target: DrillTarget;
  /** On the number itself there is room for one act; over its records there is more. */
  place: 'tile' | 'records';
};

/** What other domains let be done with a number. Given once, around the app. */
export const NumberActsContext = createContext<(number: NumberActsProps) => ReactNode>(() => null);

/** What can be done with this number besides opening its records. */
export function NumberActs(props: NumberActsProps) {
  return use(NumberActsContext)(props);
}
