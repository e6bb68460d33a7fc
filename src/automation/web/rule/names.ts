/** How what a rule names is called, while it is being drawn: what was saved, and what was chosen since. */
import { createContext, use } from 'react';
import type { Option } from '../../../platform/web/index.ts';

export type RuleNames = { nameOf: (id: string) => string; remember: (options: readonly Option[]) => void };

export const RuleNamesContext = createContext<RuleNames>({ nameOf: (id) => id, remember: () => {} });

export function useRuleNames(): RuleNames {
  return use(RuleNamesContext);
}
