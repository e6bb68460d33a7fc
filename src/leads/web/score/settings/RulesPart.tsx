import { Plus } from 'lucide-react';
import { Button, NumberField, useFormats, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { WireScoreRules } from '../../../model/score/contract.ts';
import { axes, type Axis, type ScoreRules } from '../../../model/score/rules/score-rules.ts';
import { faultsOf, withNewGroup } from './drawn-rules.ts';
import { JudgeAgain } from './JudgeAgain.tsx';
import { RuleGroup } from './RuleGroup.tsx';
import { ruleTexts, scoringTexts } from './texts.ts';

export type DrawProps = {
  rules: ScoreRules;
  mayDesign: boolean;
  onChange: (rules: ScoreRules) => void;
};

type Props = DrawProps & { kept: WireScoreRules; fields: readonly OpenField[] };

/** The groups of rules: those for the fit, those for the engagement. */
export function RulesPart({ kept, fields, ...draw }: Props) {
  const t = useText(scoringTexts);
  const { instant } = useFormats();
  const told =
    kept.author && kept.at ? t('savedBy', { who: kept.author, when: instant(kept.at) }) : t('usual');
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-faint">
        <span>{`${t('version', { version: kept.version })} · ${told}`}</span>
        {draw.mayDesign && <JudgeAgain />}
      </div>
      {axes.map((axis) => (
        <AxisPart key={axis} axis={axis} fields={fields} {...draw} />
      ))}
    </div>
  );
}

function AxisPart({ axis, fields, ...draw }: DrawProps & { axis: Axis; fields: readonly OpenField[] }) {
  const t = useText(ruleTexts);
  const { rules, mayDesign, onChange } = draw;
  const groups = rules.groups.filter((group) => group.axis === axis);
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <h2 className="mb-1 min-w-24 text-base">{t(axis)}</h2>
        <NumberField
          label={t('cap')}
          value={rules.caps[axis]}
          onChange={(cap) => onChange({ ...rules, caps: { ...rules.caps, [axis]: cap ?? 1 } })}
          min={1}
          max={100}
          unit={t('points')}
          isDisabled={!mayDesign}
          error={faultsOf(rules).has('caps') ? t('capsTooHigh') : null}
          className="w-36"
        />
      </div>
      {groups.map((group) => (
        <RuleGroup key={group.id} group={group} fields={fields} {...draw} />
      ))}
      {mayDesign && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onChange(withNewGroup(rules, axis, t('newGroup')))}
        >
          {t('addGroup')}
        </Button>
      )}
    </section>
  );
}
