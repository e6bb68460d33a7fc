import { Button, callContract, useText } from '../../../platform/web/index.ts';
import { automationContract, type WireRule } from '../../model/contract.ts';
import { listTexts } from '../texts.ts';
import { useRuleChange } from '../use-automations.ts';

export function SwitchButton({ rule }: { rule: WireRule }) {
  const t = useText(listTexts);
  const change = useRuleChange();
  const call = { params: { id: rule.id }, body: { on: rule.state !== 'on' } };
  return (
    <Button onPress={() => void change(() => callContract(automationContract.switchRule, call))}>
      {t(rule.state === 'on' ? 'switchOff' : 'switchOn')}
    </Button>
  );
}
