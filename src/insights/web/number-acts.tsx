import { createContext, use, type ReactNode } from 'react';
import type { DrillTarget } from './drill/RecordsDrawer.tsx';

type Props = {
  /** What the number is called where it stands. */
  title: string;
  target: DrillTarget;
};

/** What other domains let be done with a number. Given once, around the app. */
export const NumberActsContext = createContext<(number: Props) => ReactNode>(() => null);

/** What can be done with this number besides opening its records. */
export function NumberActs(props: Props) {
  return use(NumberActsContext)(props);
}
