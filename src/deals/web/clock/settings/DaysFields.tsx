import { NumberField, RadioGroup, useText } from '../../../../platform/web/index.ts';
import type { ClockRules, PipelineRule } from '../../../model/clock/clock-rules.ts';
import { escalationSteps } from '../../../model/clock/reminder.ts';
import type { Pipeline } from '../../../model/pipeline.ts';
import { useNameOf } from '../../pipelines.ts';
import { clockRuleTexts } from './texts.ts';

type DaysProps = { rules: ClockRules; onChange: (changed: Partial<ClockRules>) => void };

/** What silence and promises allow, and how long a clock may sleep. */
export function DaysFields({ rules, onChange }: DaysProps) {
  const t = useText(clockRuleTexts);
  return (
    <fieldset className="grid items-end gap-4 md:grid-cols-3">
      <legend className="sr-only">{t('others')}</legend>
      <NumberField
        label={t('silence')}
        min={1}
        max={365}
        unit={t('daysUnit')}
        value={rules.silenceDays}
        onChange={(days) => onChange({ silenceDays: days ?? 1 })}
      />
      <NumberField
        label={t('promise')}
        min={1}
        max={60}
        unit={t('daysUnit')}
        value={rules.promiseDays}
        onChange={(days) => onChange({ promiseDays: days ?? 1 })}
      />
      <NumberField
        label={t('snooze')}
        min={1}
        max={5}
        unit={t('times')}
        value={rules.snoozeFactor}
        onChange={(factor) => onChange({ snoozeFactor: factor ?? 1 })}
      />
    </fieldset>
  );
}

/** Whether talks with the account and its contacts end the silence of its deals. */
export function CountedTalks({ rules, onChange }: DaysProps) {
  const t = useText(clockRuleTexts);
  return (
    <RadioGroup
      label={t('silenceCounts')}
      hint={t('silenceCountsText')}
      value={rules.silenceCounts}
      onChange={(counts) => onChange({ silenceCounts: counts === 'account' ? 'account' : 'deal' })}
      options={[
        { id: 'deal', name: t('countsDeal') },
        { id: 'account', name: t('countsAccount') },
      ]}
    />
  );
}

/** What a pipeline allows of silence and of a broken promise; left empty it is as everywhere. */
export function PipelineDays({ pipeline, rules, onChange }: DaysProps & { pipeline: Pipeline }) {
  const t = useText(clockRuleTexts);
  const name = useNameOf()(pipeline);
  const own = rules.pipelines[pipeline.id] ?? { silenceDays: null, promiseDays: null };
  const change = (changed: Partial<PipelineRule>): void => {
    const { [pipeline.id]: _, ...others } = rules.pipelines;
    const rule = { ...own, ...changed };
    const isOwn = rule.silenceDays !== null || rule.promiseDays !== null;
    onChange({ pipelines: isOwn ? { ...others, [pipeline.id]: rule } : others });
  };
  return (
    <fieldset className="grid items-end gap-4 pt-3 md:grid-cols-2">
      <legend className="sr-only">{t('ownDays', { pipeline: name })}</legend>
      <NumberField
        label={t('silence')}
        min={1}
        max={365}
        unit={t('daysUnit')}
        placeholder={t('asEverywhere', { days: rules.silenceDays })}
        value={own.silenceDays}
        onChange={(silenceDays) => change({ silenceDays })}
      />
      <NumberField
        label={t('promise')}
        min={1}
        max={60}
        unit={t('daysUnit')}
        placeholder={t('asEverywhere', { days: rules.promiseDays })}
        value={own.promiseDays}
        onChange={(promiseDays) => change({ promiseDays })}
      />
    </fieldset>
  );
}

type LadderProps = {
  escalation: ClockRules['escalation'];
  isWrong: boolean;
  onChange: (escalation: ClockRules['escalation']) => void;
};

/** After how many working days of red owner, superior and management are told. */
export function LadderFields({ escalation, isWrong, onChange }: LadderProps) {
  const t = useText(clockRuleTexts);
  return (
    <div className="grid items-start gap-4 md:grid-cols-3">
      {escalationSteps.map((step) => (
        <NumberField
          key={step}
          label={t(step)}
          min={1}
          max={60}
          unit={t('workingDays')}
          value={escalation[step]}
          onChange={(days) => onChange({ ...escalation, [step]: days ?? 1 })}
          error={isWrong && step !== 'owner' ? t('ladderWrong') : null}
        />
      ))}
    </div>
  );
}
