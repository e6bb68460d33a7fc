import { createContext, use, type ComponentType } from 'react';
import type { DrillTarget } from './drill/RecordsDrawer.tsx';

type Props = {
  /** What the number is called where it stands. */
  title: string;
  target: DrillTarget;
};

/** What other domains let be done with a number. Given once, around the app. */
export const NumberActsContext = createContext<ComponentType<Props> | null>(null);

/** What can be done with this number besides opening its records. */
export function NumberActs(props: Props) {
  const Acts = use(NumberActsContext);
  return Acts && <Acts {...props} />;
}
