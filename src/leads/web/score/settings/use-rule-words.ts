import { useLabel, useText } from '../../../../platform/web/index.ts';
import { usePointerNames, type OpenField } from '../../../../records/web/index.ts';
import type { ScoreRule } from '../../../model/score/rules/score-rules.ts';
import type { NameOf } from '../../../model/tags/condition-in-words.ts';
import { eventKindsInWords } from '../../../model/tags/lead-event.ts';
import { nameOfOption } from '../../../model/tags/name-of-option.ts';
import { testInWords } from '../../../model/tags/test-in-words.ts';
import { ruleTexts } from './texts.ts';

/** What a score rule asks, as a sentence in the reader's language. */
export function useRuleWords(rule: ScoreRule, fields: readonly OpenField[]): string {
  const t = useText(ruleTexts);
  const label = useLabel();
  const pointer = usePointerNames(fields, rule.test?.conditions ?? []);
  if (rule.test) {
    const nameOf: NameOf = (field, value) => {
      const name = typeof value === 'string' ? pointer(value) : undefined;
      return name === undefined ? nameOfOption(field, value) : { zh: name, en: name };
    };
    return label(testInWords(rule.test, fields, nameOf));
  }
  const { kinds, monthlyDecay } = rule.perEvent;
  const told = label(eventKindsInWords(kinds));
  return monthlyDecay > 0
    ? t('eachWords', { kinds: told, decay: monthlyDecay })
    : t('eachSteady', { kinds: told });
}
