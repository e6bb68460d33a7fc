/** How what a rule names is called, while it is being drawn: what was saved, and what was chosen since. */
import { createContext, use, useState } from 'react';
import type { Option } from '../../../platform/web/index.ts';

export type RuleNames = {
  nameOf: (id: string) => string;
  remember: (options: readonly Option[]) => void;
  /** Is there somebody who sets the rule off? */
  hasActor: boolean;
};

export const RuleNamesContext = createContext<RuleNames>({
  nameOf: (id) => id,
  remember: () => {},
  hasActor: true,
});

export function useRuleNames(): RuleNames {
  return use(RuleNamesContext);
}

/** The names that were saved, and beside them those chosen since. */
export function useNamesBeside(saved: Readonly<Record<string, string>>): RuleNames {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  return {
    nameOf: (id) => chosen[id] ?? saved[id] ?? '…',
    remember: (options) =>
      setChosen((known) => ({ ...known, ...Object.fromEntries(options.map(({ id, name }) => [id, name])) })),
    hasActor: true,
  };
}
