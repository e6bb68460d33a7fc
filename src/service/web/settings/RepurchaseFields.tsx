import { Plus } from 'lucide-react';
import { newId } from '../../../platform/model/identifier.ts';
import { Button, useText, useToday } from '../../../platform/web/index.ts';
import type { RepurchaseRule } from '../../model/repurchase/repurchase-rule.ts';
import { RepurchaseRuleFields } from './RepurchaseRuleFields.tsx';
import { ruleTexts } from './texts.ts';

type Props = { rules: readonly RepurchaseRule[]; onChange: (rules: RepurchaseRule[]) => void };

/** When an accepted delivery makes another deal. */
export function RepurchaseFields({ rules, onChange }: Props) {
  const t = useText(ruleTexts);
  const today = useToday();
  const put = (place: number, rule: RepurchaseRule | null): void =>
    onChange(rules.flatMap((one, at) => (at !== place ? [one] : rule ? [rule] : [])));
  const add = (): void => {
    const begins = { isOn: true, afterDays: 300, productId: null, pipelineId: null, since: today };
    onChange([...rules, { id: newId(), name: t('newRule'), ...begins }]);
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">{t('repurchaseHint')}</p>
      {rules.map((rule, place) => (
        <RepurchaseRuleFields key={rule.id} rule={rule} onChange={(changed) => put(place, changed)} />
      ))}
      {rules.length < 20 && (
        <Button className="self-start" icon={<Plus aria-hidden size={15} />} onPress={add}>
          {t('addRule')}
        </Button>
      )}
    </div>
  );
}
