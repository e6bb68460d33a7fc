import { Plus, Trash2 } from 'lucide-react';
import { Button, IconButton, TextField, useText } from '../../../platform/web/index.ts';
import type { WirePaper } from '../../model/flow/flow-contract.ts';
import type { Arm, BranchStep } from '../../model/flow/flow.ts';
import { ConditionFields, freshComparison } from './ConditionFields.tsx';
import { flowTexts } from './texts.ts';

type Props = {
  branch: BranchStep;
  facts: WirePaper['facts'];
  newId: () => string;
  onChange: (branch: BranchStep) => void;
};

/** An arm as it is when it is added. */
export function freshArm(id: string, name: string, facts: WirePaper['facts']): Arm {
  return { id, name, when: { match: 'all', comparisons: [freshComparison(facts)] }, steps: [] };
}

/** The arms of a branch with their conditions; the first that holds is taken. */
export function BranchFields({ branch, facts, newId, onChange }: Props) {
  const t = useText(flowTexts);
  const set = (at: number, arm: Arm): void => onChange({ ...branch, arms: branch.arms.with(at, arm) });
  const add = (): void => {
    const name = `${t('arm')} ${branch.arms.length + 1}`;
    onChange({ ...branch, arms: [...branch.arms, freshArm(newId(), name, facts)] });
  };
  return (
    <div className="flex flex-col gap-3">
      {branch.arms.map((arm, at) => (
        <div key={arm.id} className="flex flex-col gap-2 rounded-md border border-line p-3">
          <div className="flex items-end gap-2">
            <TextField
              label={t('arm')}
              isRequired
              maxLength={60}
              value={arm.name}
              onChange={(name) => set(at, { ...arm, name })}
            />
            {branch.arms.length > 1 && (
              <IconButton
                label={t('removeStep', { name: arm.name })}
                icon={<Trash2 aria-hidden size={15} />}
                onPress={() => onChange({ ...branch, arms: branch.arms.toSpliced(at, 1) })}
              />
            )}
          </div>
          <ConditionFields
            condition={arm.when}
            facts={facts}
            onChange={(when) => set(at, { ...arm, when })}
          />
        </div>
      ))}
      {branch.arms.length < 10 && (
        <div>
          <Button size="small" variant="quiet" icon={<Plus aria-hidden size={14} />} onPress={add}>
            {t('newArm')}
          </Button>
        </div>
      )}
    </div>
  );
}
