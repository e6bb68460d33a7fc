import type { Action, ActionName } from '../../model/definition.ts';
import { ActionsPart } from './ActionsPart.tsx';
import { RuleNamesContext, useNamesBeside } from './names.ts';

type Props = {
  object: string;
  actions: readonly Action[];
  /** The only ones that are offered. */
  offered: readonly ActionName[];
  most: number;
  /** How is called what the actions name. */
  names: Readonly<Record<string, string>>;
  onChange: (actions: Action[]) => void;
};

/** The actions of a rule that nobody sets off: any number of them, also none. */
export function SetOffActions({ names, ...part }: Props) {
  const known = useNamesBeside(names);
  return (
    <RuleNamesContext value={{ ...known, hasActor: false }}>
      <ActionsPart {...part} fewest={0} />
    </RuleNamesContext>
  );
}
