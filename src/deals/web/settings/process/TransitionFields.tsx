import { MultiSelect, Select, useText } from '../../../../platform/web/index.ts';
import type { TransitionRule } from '../../../model/process/stage-process.ts';
import { useNameOf } from '../../pipelines.ts';
import type { DrawnStage } from '../drawing.ts';
import { kindOfTransition } from './process-drawing.ts';
import { panelTexts } from './texts.ts';

type Props = {
  rule: TransitionRule;
  /** The stages that can be jumped to: saved ones. */
  stages: readonly DrawnStage[];
  isDisabled: boolean;
  onChange: (rule: TransitionRule) => void;
};

/** What a transition rule says, and whom or what it leaves out. */
export function TransitionFields({ rule, stages, isDisabled, onChange }: Props) {
  const t = useText(panelTexts);
  const nameOf = useNameOf();
  const name = <p className="w-full font-medium">{t(kindOfTransition(rule))}</p>;
  if (rule.kind === 'no_back') return name;
  if (rule.kind === 'close')
    return (
      <>
        {name}
        <Select
          label={t('by')}
          options={[
            { id: 'owner', name: t('owner') },
            { id: 'superior', name: t('superior') },
          ]}
          value={rule.by}
          onChange={(by) => by && onChange({ ...rule, by: by as typeof rule.by })}
          isDisabled={isDisabled}
          className="flex-1"
        />
      </>
    );
  return (
    <>
      {name}
      <MultiSelect
        label={t('except')}
        options={stages.flatMap((stage) => (stage.id ? [{ id: stage.id, name: nameOf(stage) }] : []))}
        value={rule.except}
        onChange={(except) => onChange({ ...rule, except: [...except] })}
        isDisabled={isDisabled}
        className="flex-1"
      />
    </>
  );
}
