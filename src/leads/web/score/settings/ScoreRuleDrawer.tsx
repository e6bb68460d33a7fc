import { useState } from 'react';
import {
  FormDrawer,
  MultiSelect,
  NumberField,
  SegmentedControl,
  TextField,
  useDraft,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { Axis, ScoreRule } from '../../../model/score/rules/score-rules.ts';
import { eventLabels, leadEventKinds, type LeadEventKind } from '../../../model/tags/lead-event.ts';
import { LeadTestFields } from '../../tags/settings/LeadTestFields.tsx';
import { drawnRule, isWholeRule, ruleOf, type DrawnRule } from './drawn-rule.ts';
import { ruleTexts } from './texts.ts';

type Props = {
  rule: ScoreRule | null;
  axis: Axis;
  fields: readonly OpenField[];
  onClose: () => void;
  onDone: (rule: ScoreRule) => void;
};

/** One score rule: what it asks, and what it gives. It is kept with the drawing, and saved with it. */
export function ScoreRuleDrawer({ rule, axis, fields, onClose, onDone }: Props) {
  const t = useText(ruleTexts);
  const [drawn, setDrawn, isChanged] = useDraft<DrawnRule>(() => drawnRule(rule, axis));
  const [isAsked, setAsked] = useState(false);
  const part = (change: Partial<DrawnRule>): void => setDrawn({ ...drawn, ...change });
  const submit = (): void => {
    setAsked(true);
    if (!isWholeRule(drawn)) return;
    onDone(ruleOf(drawn));
    onClose();
  };
  return (
    <FormDrawer
      title={rule ? t('editRule', { name: rule.name }) : t('newRule')}
      confirm={t('done')}
      onSubmit={submit}
      onClose={onClose}
      isChanged={isChanged}
    >
      <Names drawn={drawn} isNew={rule === null} isAsked={isAsked} onPart={part} />
      <NumberField
        label={t('givenPoints')}
        value={drawn.points}
        onChange={(points) => part({ points: points ?? 0 })}
        min={-100}
        max={100}
        error={isAsked && drawn.points === 0 ? t('noPoints') : null}
        className="w-40"
      />
      <SegmentedControl
        label={t('how')}
        value={drawn.how}
        onChange={(how) => part({ how })}
        segments={[
          { id: 'once', name: t('once') },
          { id: 'each', name: t('each') },
        ]}
      />
      {drawn.how === 'once' ? (
        <LeadTestFields
          test={drawn.test}
          fields={fields}
          isAsked={isAsked}
          error={isAsked && !isWholeRule(drawn) ? t('incomplete') : null}
          onChange={(test) => part({ test })}
        />
      ) : (
        <EachEvent drawn={drawn} isAsked={isAsked} onPart={part} />
      )}
    </FormDrawer>
  );
}

type PartProps = { drawn: DrawnRule; isAsked: boolean; onPart: (change: Partial<DrawnRule>) => void };

function Names({ drawn, isNew, isAsked, onPart }: PartProps & { isNew: boolean }) {
  const t = useText(ruleTexts);
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <TextField
        label={t('name')}
        isRequired
        isFocusedFirst={isNew}
        value={drawn.name}
        onChange={(name) => onPart({ name })}
        maxLength={60}
        error={isAsked && !drawn.name.trim() ? t('nameMissing') : null}
      />
      <TextField
        label={t('nameEn')}
        value={drawn.nameEn}
        onChange={(nameEn) => onPart({ nameEn })}
        maxLength={80}
      />
    </div>
  );
}

function EachEvent({ drawn, isAsked, onPart }: PartProps) {
  const t = useText(ruleTexts);
  const label = useLabel();
  const options = leadEventKinds.map((kind) => ({ id: kind, name: label(eventLabels[kind]) }));
  return (
    <div className="flex flex-col gap-3">
      <MultiSelect
        label={t('kinds')}
        options={options}
        value={drawn.kinds}
        onChange={(kinds) => onPart({ kinds: kinds as LeadEventKind[] })}
        error={isAsked && drawn.kinds.length === 0 ? t('incomplete') : null}
      />
      <NumberField
        label={t('decay')}
        hint={t('decayHint')}
        value={drawn.monthlyDecay}
        onChange={(monthlyDecay) => onPart({ monthlyDecay: monthlyDecay ?? 0 })}
        min={0}
        max={100}
        unit="%"
        className="w-40"
      />
    </div>
  );
}
