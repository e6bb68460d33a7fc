import { useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { WirePaper } from '../../model/flow/flow-contract.ts';
import type { Comparison, Condition } from '../../model/flow/condition.ts';
import { flowTexts } from './texts.ts';

/** A condition as people say it. */
export function ConditionWords({ condition, facts }: { condition: Condition; facts: WirePaper['facts'] }) {
  const words = useConditionWords(facts);
  return <>{words(condition)}</>;
}

/** Says conditions over these facts. */
export function useConditionWords(facts: WirePaper['facts']): (condition: Condition) => string {
  const t = useText(flowTexts);
  const told = useLabel();
  const { money, number } = useFormats();
  const one = ({ fact, op, value }: Comparison): string => {
    const known = facts.find(({ id }) => id === fact);
    const values = {
      money: () => money(String(value)),
      percent: () => `${number(Number(value) / 100)}%`,
      number: () => number(Number(value)),
      text: () => String(value),
      reference: () => {
        const choice = known?.choices.find(({ id }) => id === String(value));
        return choice ? `「${told(choice.label)}」` : t('chooseFirst');
      },
    };
    const said = known ? values[known.kind]() : String(value);
    return `${known ? told(known.label) : fact} ${t(`op_${op}`)} ${said}`;
  };
  return ({ match, comparisons }) => comparisons.map(one).join(match === 'all' ? ` ${'&'} ` : ' / ');
}
