/** A rule as a short sentence: when, if, then. */
import { useLabel, useText } from '../../platform/web/index.ts';
import { useCatalogue } from '../../records/web/index.ts';
import { actionLabels } from '../model/action-names.ts';
import type { Definition } from '../model/definition.ts';
import { happenings } from '../model/happenings.ts';
import { objectTexts, sentenceTexts } from './texts.ts';

export type RuleWords = { when: string; if: string; does: string };

export function useRuleWords({ object, trigger, conditions, actions }: Definition): RuleWords {
  const t = useText(sentenceTexts);
  const objectName = useText(objectTexts);
  const label = useLabel();
  const fields = useCatalogue(object).catalogue?.fields ?? [];
  const named = objectName(object);
  const count = conditions.groups.flatMap(({ clauses }) => clauses).length;
  const done = actions.map((action) => label(actionLabels[action.do])).join(t('and'));
  const whenWords = (): string => {
    if (trigger.kind === 'moment') {
      const field = fields.find(({ id }) => id === trigger.field);
      const { amount } = trigger;
      const name = field ? label(field.label) : trigger.field;
      return t('moment', {
        object: named,
        field: name,
        side: t(trigger.side),
        amount,
        unit: t(trigger.unit),
      });
    }
    const what = label(happenings[trigger.happening].label).replace(new RegExp(`^${named}`), '');
    const { wait } = trigger;
    const waits = wait ? t('waits', { amount: wait.amount, unit: t(wait.unit) }) : '';
    return t('whenHappens', { object: named, what }) + waits;
  };
  const ifWords = (): string => {
    if (count === 0) return t('always');
    return count === 1 ? t('ifOne') : t('ifCount', { count });
  };
  return { when: whenWords(), if: ifWords(), does: done };
}
