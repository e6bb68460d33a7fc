import {
  Button,
  DatePicker,
  SegmentedControl,
  TextField,
  useFormats,
  useText,
} from '../../platform/web/index.ts';
import { wordsOf } from './said-words.ts';
import { ProposedField } from './ProposedField.tsx';
import { jottingTexts } from './texts.ts';
import type { Jotting } from './use-jotting.ts';

/** What comes next: the words, the day with what else it could be, and who promised it. */
export function StepFields({ jotting: { text, fields, change, proposals } }: { jotting: Jotting }) {
  const t = useText(jottingTexts);
  const { day } = useFormats();
  const step = proposals?.proposal.nextStep ?? null;
  const others = (step?.days ?? []).filter((one) => one !== fields.dueOn);
  return (
    <ProposedField
      name={t('nextStep')}
      isKept={fields.keepsStep}
      onKeep={(keepsStep) => change({ keepsStep })}
      said={wordsOf(text, step)}
    >
      <TextField
        label={t('nextStep')}
        hideLabel
        value={fields.what}
        onChange={(what) => change({ what })}
        maxLength={300}
        className="min-w-48 flex-1"
      />
      <DatePicker
        label={t('nextStepOn')}
        hideLabel
        value={fields.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
      <SegmentedControl
        label={t('by')}
        value={fields.by}
        onChange={(by) => change({ by })}
        segments={[
          { id: 'us', name: t('us') },
          { id: 'customer', name: t('customer') },
        ]}
      />
      {others.length > 0 && (
        <span className="flex w-full flex-wrap items-center gap-1.5 text-xs text-soft">
          {t('otherDays')}
          {others.map((one) => (
            <Button key={one} size="small" variant="quiet" onPress={() => change({ dueOn: one })}>
              {day(one)}
            </Button>
          ))}
        </span>
      )}
    </ProposedField>
  );
}
